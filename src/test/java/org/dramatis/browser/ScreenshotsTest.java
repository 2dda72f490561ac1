package org.dramatis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The README's pictures of the sample's report. {@code -Dscreenshots=write} takes them anew, from
 * the run that is published in {@code workspace/}.
 */
@Tag("browser")
class ScreenshotsTest {
  private static final Path PICTURES = Path.of("src/site/resources/images");
  private static final Path WORKSPACE = Path.of("workspace");
  private static final int LARGEST = 130_000;
  private static final int WIDTH = 1200;

  /** What is shown, and the element at whose top the picture begins. */
  enum Shot {
    FIRST_SCREEN("report-first-screen.png", "header", 800),
    SEGMENT("report-segment.png", ".sheet", 860);

    private final String file;
    private final String element;
    private final int height;

    Shot(String file, String element, int height) {
      this.file = file;
      this.element = element;
      this.height = height;
    }

    Path path() {
      return PICTURES.resolve(file);
    }
  }

  @ParameterizedTest
  @EnumSource(Shot.class)
  void theReadmeShowsASmallPicture(Shot shot) throws IOException {
    if ("write".equals(System.getProperty("screenshots"))) {
      take(shot);
    }
    assertThat(shot.path()).isNotEmptyFile();
    assertThat(Files.size(shot.path())).isLessThan(LARGEST);
    assertThat(ImageIO.read(shot.path().toFile()).getWidth()).isEqualTo(WIDTH);
    assertThat(Files.readString(Path.of("README.md"))).contains("](" + shot.path() + ")");
  }

  private static void take(Shot shot) throws IOException {
    try (OpenReport open = OpenReport.at(published())) {
      open.showFolded(WIDTH, ColorScheme.LIGHT);
      Page page = open.page();
      double top = page.locator(shot.element).first().boundingBox().y;
      byte[] picture =
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setClip(new Clip(0, top, WIDTH, shot.height)));
      Files.createDirectories(PICTURES);
      write(ImageIO.read(new ByteArrayInputStream(picture)), shot.path());
    }
  }

  private static Path published() throws IOException {
    Path current = WORKSPACE.resolve("current.json");
    assertThat(current)
        .as("the sample's run; publish it first: jobs/dramatis derive")
        .isRegularFile();
    String run = new ObjectMapper().readTree(current.toFile()).get("run_id").asText();
    return WORKSPACE.resolve("runs").resolve(run).resolve("report/index.html").toAbsolutePath();
  }

  /** As small as the format allows without loss. */
  private static void write(BufferedImage picture, Path file) throws IOException {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    plain.createGraphics().drawImage(picture, 0, 0, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(plain, null, null), smallest);
    } finally {
      writer.dispose();
    }
  }
}
