package org.dramatis.persona.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as Exif 2.3 (CIPA DC-008, tag 0x0112) records it in a JPEG file.
 *
 * @param tag 1 where the first row is the top and the first column the left; up to 8
 */
record ExifOrientation(int tag) {
  private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int ORIENTATION = 0x0112;
  private static final int HIGHEST = 8;
  private static final int SIDEWAYS_FROM = 5;
  private static final int ENTRY_BYTES = 12;

  /** Of a file; of one that says nothing, or nothing that can be read, upright. */
  static ExifOrientation of(byte[] file) {
    try {
      return find(ByteBuffer.wrap(file));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // A damaged record of how the camera was held is none.
      return UPRIGHT;
    }
  }

  private static ExifOrientation find(ByteBuffer file) {
    if ((file.getShort(0) & 0xFFFF) != 0xFFD8) {
      return UPRIGHT;
    }
    int at = 2;
    while (at + 4 <= file.limit() && (file.get(at) & 0xFF) == 0xFF) {
      int marker = file.get(at + 1) & 0xFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      if (marker == APP1 && isExif(file, at + 4)) {
        return directory(file, at + 10);
      }
      if (marker == START_OF_SCAN) {
        return UPRIGHT;
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer file, int at) {
    byte[] name = new byte[4];
    file.get(at, name);
    return new String(name, StandardCharsets.US_ASCII).equals("Exif");
  }

  private static ExifOrientation directory(ByteBuffer file, int tiff) {
    ByteBuffer ordered = file.duplicate();
    ordered.order(file.get(tiff) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int start = tiff + ordered.getInt(tiff + 4);
    int entries = ordered.getShort(start) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = start + 2 + i * ENTRY_BYTES;
      if ((ordered.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int tag = ordered.getShort(entry + 8) & 0xFFFF;
        return tag >= 1 && tag <= HIGHEST ? new ExifOrientation(tag) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it was seen. */
  BufferedImage applied(BufferedImage image) {
    if (tag == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean sideways = tag >= SIDEWAYS_FROM;
    BufferedImage upright =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = upright.createGraphics();
    try {
      graphics.drawImage(image, turn(width, height), null);
      return upright;
    } finally {
      graphics.dispose();
    }
  }

  private AffineTransform turn(int width, int height) {
    return switch (tag) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
