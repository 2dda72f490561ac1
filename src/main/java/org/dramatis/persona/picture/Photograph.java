package org.dramatis.persona.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Scales photographs. Of what comes out nothing is left but pixels: no place, no day, no camera.
 * What can be seen through becomes white.
 */
final class Photograph {
  private static final int CARD_SIDE = 640;
  private static final int CARD_BYTES = 120_000;
  private static final int THUMBNAIL_SIDE = 160;
  private static final int THUMBNAIL_BYTES = 30_000;
  private static final long MOST_PIXELS = 200_000_000;
  private static final float BEST = 0.88f;
  private static final float WORST = 0.55f;
  private static final float STEP = 0.11f;
  private static final double SMALLER = 0.85;

  private Photograph() {}

  /**
   * Scales one.
   *
   * @param name of its file, for messages
   */
  static SuppliedPictures.Scaled scale(String name, byte[] bytes) throws PictureRefusedException {
    boolean isJpeg = startsWith(bytes, 0xFF, 0xD8, 0xFF);
    if (!isJpeg && !startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      throw new PictureRefusedException(
          "%s is neither JPEG, PNG nor SVG. Save the picture as one of them.", name);
    }
    try {
      BufferedImage read = read(name, bytes, isJpeg ? "jpeg" : "png");
      BufferedImage upright = ExifOrientation.of(bytes).applied(read);
      return new SuppliedPictures.Scaled(
          "image/jpeg",
          jpeg(upright, CARD_SIDE, CARD_BYTES),
          jpeg(upright, THUMBNAIL_SIDE, THUMBNAIL_BYTES));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new PictureRefusedException(
          "%s cannot be read as a picture (%s). Open it in a picture program and save it again.",
          name, String.valueOf(e.getMessage()).lines().findFirst().orElse("it is damaged"));
    }
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage read(String name, byte[] bytes, String format)
      throws IOException, PictureRefusedException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new PictureRefusedException(
            "%s has %d by %d pixels, more than any card can show. Save it smaller.",
            name, width, height);
      }
      ImageReadParam param = reader.getDefaultReadParam();
      // Twice what is needed leaves enough to scale it well, and fits into memory.
      int step = Math.max(1, Math.max(width, height) / (2 * CARD_SIDE));
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] jpeg(BufferedImage image, int side, int mostBytes) throws IOException {
    double factor = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
    for (; ; factor *= SMALLER) {
      BufferedImage scaled = scaled(image, factor);
      for (float quality = BEST; quality >= WORST; quality -= STEP) {
        byte[] written = write(scaled, quality);
        if (written.length <= mostBytes) {
          return written;
        }
      }
    }
  }

  private static BufferedImage scaled(BufferedImage image, double factor) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    BufferedImage now = image;
    // Bilinear sampling looks at four pixels: halve until no pixel is left out.
    while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
    }
    return drawn(now, width, height);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(
          image,
          AffineTransform.getScaleInstance(
              (double) width / image.getWidth(), (double) height / image.getHeight()),
          null);
      return target;
    } finally {
      graphics.dispose();
    }
  }

  private static byte[] write(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
