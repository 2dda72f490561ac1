package org.dramatis.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.ReportPage;

/** A report that was opened from disk, under its own content security policy. */
final class OpenReport implements AutoCloseable {
  /** A telephone held upright and a desk's screen. */
  static final List<Integer> WIDTHS = List.of(360, 1440);

  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final Path file;
  private final List<String> messages = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private OpenReport(BrowserContext context, Path file) {
    this.context = context;
    this.file = file;
    page = context.newPage();
    page.onConsoleMessage(message -> messages.add(message.type() + ": " + message.text()));
    page.onPageError(messages::add);
    page.onRequest(request -> requests.add(request.url()));
  }

  /**
   * Draws a report and opens it.
   *
   * @param report the run
   * @param folder where its file is written
   */
  static OpenReport of(RunReport report, Path folder) {
    return at(write(report, folder));
  }

  /** Opens a report that was drawn before. */
  static OpenReport at(Path file) {
    OpenReport open = new OpenReport(Chromium.browser().newContext(), file);
    open.page.navigate(file.toUri().toString());
    return open;
  }

  private static Path write(RunReport report, Path folder) {
    try {
      return Files.writeString(folder.resolve("index.html"), ReportPage.of(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Page page() {
    return page;
  }

  Path file() {
    return file;
  }

  /** What the console was told since the page was opened. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  /** What was asked of the network or the disk since the page was opened, the page included. */
  List<URI> requests() {
    return requests.stream().map(URI::create).toList();
  }

  /** Shows the page on a screen of that width, with everything unfolded. */
  void show(int width, ColorScheme scheme) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(ForcedColors.NONE));
    fold("details.open = true");
  }

  /** Shows the page as it is when it has just been opened. */
  void showFolded(int width, ColorScheme scheme) {
    show(width, scheme);
    fold("details.open = false");
  }

  private void fold(String each) {
    page.evaluate("for (const details of document.querySelectorAll('details')) " + each);
  }

  /** The lines that a script of this package returns. */
  List<String> ask(String script) {
    List<?> lines = (List<?>) page.evaluate(script(script));
    return lines.stream().flatMap(line -> Stream.of(String.valueOf(line))).toList();
  }

  private static String script(String name) {
    try (InputStream resource = OpenReport.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
