package org.dramatis.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one browser of all tests in a JVM: the machine's own Chromium, never a downloaded one. It is
 * closed when the JVM ends.
 */
final class Chromium {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");

  /**
   * No sandbox, since builds run as root; and nothing that Chromium would do on its own account.
   */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /** The browser, started by whoever asks first. Skips the calling test where there is none. */
  static Browser browser() {
    assumeTrue(
        executable().isPresent(),
        "skipped: there is no Chromium on the PATH; install it with apt-get install chromium, as"
            + " .ci/run does");
    return Holder.BROWSER;
  }

  private static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable().orElseThrow())
                .setArgs(QUIET));
  }

  private static final class Holder {
    private static final Browser BROWSER = start();
  }
}
