package org.dramatis.persona.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.Picture;
import org.dramatis.persona.worksheet.Worksheet.SuppliedPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliedPicturesTest {
  @TempDir private Path council;

  private PictureReading read(String name, byte[] bytes) throws IOException {
    Files.createDirectories(council.resolve("pictures"));
    Files.write(council.resolve("pictures").resolve(name), bytes);
    return read(name);
  }

  private PictureReading read(String name) {
    CouncilFolder folder = CouncilFolder.at(council.toUri().toString(), new Configuration());
    return new SuppliedPictures(folder).read(new SuppliedPicture(name, "A gift", "our own"));
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static BufferedImage image(String base64) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(decoded(base64)));
  }

  /** Left half red, right half blue. */
  private static byte[] halves(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPhotographOfFiveMegabytesBecomesWhatACardNeeds() throws IOException {
    BufferedImage noise = new BufferedImage(2200, 1500, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < noise.getHeight(); y++) {
      for (int x = 0; x < noise.getWidth(); x++) {
        noise.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(noise, "png", bytes);
    assertThat(bytes.size()).isGreaterThan(5_000_000);
    Picture picture = read("b.png", bytes.toByteArray()).picture().orElseThrow();
    assertThat(picture.mediaType()).isEqualTo("image/jpeg");
    assertThat(decoded(picture.data()).length).isLessThanOrEqualTo(120_000);
    assertThat(decoded(picture.thumbnail()).length).isLessThanOrEqualTo(30_000);
    assertThat(image(picture.data()).getWidth()).isBetween(200, 640);
    assertThat(picture.alternative()).isEqualTo("A gift");
    assertThat(picture.licence()).isEqualTo("our own");
  }

  @Test
  void aPictureIsAsTheCameraWasHeldAndSaysNothingOfIt() throws IOException {
    byte[] jpeg = halves(400, 200, "jpeg");
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg, 0, 2);
    byte[] exif =
        ("\u0000\u0000Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0"
                + "Secret camera")
            .getBytes(StandardCharsets.ISO_8859_1);
    exif[0] = (byte) (exif.length >> 8);
    exif[1] = (byte) exif.length;
    turned.write(0xFF);
    turned.write(0xE1);
    turned.write(exif);
    turned.write(jpeg, 2, jpeg.length - 2);
    Picture picture = read("b.jpg", turned.toByteArray()).picture().orElseThrow();
    BufferedImage upright = image(picture.data());
    assertThat(upright.getWidth()).isEqualTo(200);
    assertThat(upright.getHeight()).isEqualTo(400);
    // Turned to the right, what was left is on top.
    assertThat(new Color(upright.getRGB(100, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.getRGB(100, 380)).getBlue()).isGreaterThan(200);
    assertThat(new String(decoded(picture.data()), StandardCharsets.ISO_8859_1))
        .doesNotContain("Secret");
  }

  @Test
  void aDrawingKeepsItsShapesAndNothingElse() throws IOException {
    String svg =
        """
        <?xml version="1.0"?>
        <!-- by Kate -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://inkscape" viewBox="0 0 9 9"
             i:export="/home/kate/b.png">
          <metadata>Kate</metadata>
          <i:view page="Kate"><i:grid/></i:view>
          <style>.a{fill:url(#g)}</style>
          <linearGradient id="g"/>
          <rect class="a" width="9" height="9" style="fill:url(#g)"/>
        </svg>
        """;
    Picture picture = read("b.svg", svg.getBytes(StandardCharsets.UTF_8)).picture().orElseThrow();
    assertThat(picture.mediaType()).isEqualTo("image/svg+xml");
    assertThat(new String(decoded(picture.data()), StandardCharsets.UTF_8))
        .contains("<rect", "url(#g)", "viewBox=\"0 0 9 9\"")
        .doesNotContain("ate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script>|has a <script>",
        "<g onclick='alert(1)'/>|has a script in onclick",
        "<image href='https://example.org/a.png'/>|outside of it (https://example.org/a.png)",
        "<use href='file:///etc/passwd#a'/>|outside of it",
        "<style>@import 'https://example.org/a.css';</style>|fetches something",
        "<rect fill='url(https://example.org/a#b)'/>|outside of it",
        "<foreignObject><p/></foreignObject>|has a <foreignObject>",
        "<animate attributeName='href' to='javascript:alert(1)'/>|has a <animate>",
        "<?xml-stylesheet href='a.css'?>|has an instruction",
        "<g|no drawing that can be read"
      })
  void aDrawingThatDoesOrFetchesSomethingIsRefusedWithWhatAndWhere(String inside, String expected)
      throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'>\n" + inside + "\n</svg>";
    PictureReading reading = read("b.svg", svg.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.picture()).isEmpty();
    assertThat(reading.fault().orElseThrow()).startsWith("b.svg ").contains(expected, "(line ");
  }

  @Test
  void entitiesAreRefused() throws IOException {
    String svg =
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>";
    assertThat(read("b.svg", svg.getBytes(StandardCharsets.UTF_8)).fault().orElseThrow())
        .contains("document type");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    assertThat(read("b.gif", "GIF89a".getBytes(StandardCharsets.UTF_8)).fault().orElseThrow())
        .contains("neither JPEG, PNG nor SVG");
    byte[] half = java.util.Arrays.copyOf(halves(90, 90, "png"), 60);
    assertThat(read("b.png", half).fault().orElseThrow()).contains("cannot be read as a picture");
    assertThat(read("gone.png").fault().orElseThrow()).contains("is not in council/pictures");
  }

  @Test
  void nothingOutsideOfTheFolderIsRead() throws IOException {
    Files.write(council.resolve("secret.png"), halves(9, 9, "png"));
    Files.createDirectories(council.resolve("pictures"));
    Files.createSymbolicLink(council.resolve("pictures/link.png"), council.resolve("secret.png"));
    assertThat(read("../secret.png").fault().orElseThrow()).contains("no file in council/pictures");
    assertThat(read("link.png").fault().orElseThrow()).contains("is a link to a file outside");
  }
}
