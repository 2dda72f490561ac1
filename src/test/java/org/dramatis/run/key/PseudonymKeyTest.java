package org.dramatis.run.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PseudonymKeyTest {
  private static final String SECRET = "0f".repeat(32);

  @Test
  void theIdIsADigestThatTellsNothing() {
    // printf 'dramatis-key-id:0f0f…' | sha256sum | cut -c1-12
    assertThat(PseudonymKey.ofText(SECRET).id()).isEqualTo("0f052a64cf77");
    assertThat(PseudonymKey.ofText(SECRET)).hasToString("PseudonymKey[id=0f052a64cf77]");
  }

  @Test
  void pseudonymsAreHmacSha256() {
    byte[] pseudonym =
        PseudonymKey.ofText(SECRET).mac().doFinal("customer-1".getBytes(StandardCharsets.UTF_8));
    // printf customer-1 | openssl dgst -sha256 -hmac 0f0f…
    assertThat(HexFormat.of().formatHex(pseudonym))
        .isEqualTo("2166df0edc3010ce3ebabb9a1b3b2ea5152a1771e181f281c649fdf576877d3b");
  }

  @Test
  void commentsAndWhiteSpaceAreNoPartOfTheKey() {
    PseudonymKey commented = PseudonymKey.ofText("# of the shop\n\n  " + SECRET + " \r\n");
    assertThat(commented.id()).isEqualTo(PseudonymKey.ofText(SECRET).id());
  }

  @Test
  void aShortKeyIsRefusedWithItsLength() {
    assertThatThrownBy(() -> PseudonymKey.ofText("f".repeat(63)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31 bytes");
    assertThatThrownBy(() -> PseudonymKey.ofText("correct horse"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("13 bytes");
    assertThatThrownBy(() -> PseudonymKey.ofText("# " + SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 bytes");
  }

  @Test
  void onlyThePublicKeyIsPublic() {
    assertThat(PseudonymKey.publicSample().isPublicSample()).isTrue();
    assertThat(PseudonymKey.ofText(SECRET).isPublicSample()).isFalse();
  }

  @Test
  void itTravelsToExecutors() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(PseudonymKey.ofText(SECRET));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((PseudonymKey) in.readObject()).id()).isEqualTo(PseudonymKey.ofText(SECRET).id());
    }
  }
}
