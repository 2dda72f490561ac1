package org.dramatis.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages valid bytes, by a seed. */
final class Mutation {
  private static final List<String> HOSTILE =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "\0",
          "\u0007",
          "\uFEFF",
          "\uFFFD",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "'",
          "&a",
          "*a",
          "!!str ",
          "- ",
          "? ",
          "|",
          ">",
          "#",
          "%",
          "NaN",
          "-Infinity",
          "1e309",
          "1e-999999999",
          "12,5",
          "1,200.50",
          "£5",
          "2025-02-30",
          "null",
          "true",
          "=cmd()",
          "<script>",
          "é",
          "\uD83D\uDE00",
          "9223372036854775808",
          "---");

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** The bytes with one to four faults. */
  byte[] of(byte[] valid) {
    byte[] bytes = valid;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = bytes.length == 0 ? hostile() : once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes, at);
      case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
      case 2 -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> joined(Arrays.copyOfRange(bytes, at, bytes.length), Arrays.copyOf(bytes, at));
      default ->
          joined(
              joined(Arrays.copyOf(bytes, at), hostile()),
              Arrays.copyOfRange(bytes, at, bytes.length));
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private byte[] hostile() {
    return HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(a);
    both.writeBytes(b);
    return both.toByteArray();
  }
}
