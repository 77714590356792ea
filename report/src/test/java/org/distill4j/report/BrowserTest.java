package org.distill4j.report;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A report in a real browser: one page, which the tests use in turn. */
@TestMethodOrder(MethodOrderer.MethodName.class)
final class BrowserTest {

  private static final int TAB = 9;
  private static final int SPACE = 32;
  private static final int RIGHT = 39;
  private static final int ESCAPE = 27;

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Assumptions.assumeTrue(
        Browser.program().isPresent(),
        "No Chromium on the path, and none given by -Ddistill4j.browser: reports were not opened.");
    SampleRuns.write(folder.resolve("runs"));
    Path page = folder.resolve("report.html");
    StudyReport.of(folder.resolve("runs")).writeTo(page);
    browser = Browser.start(Browser.program().get(), folder.resolve("profile"));
    browser.command(
        "Page.addScriptToEvaluateOnNewDocument",
        "source",
        "window.refused = []; addEventListener('securitypolicyviolation',"
            + " e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));");
    browser.resize(1200, 900);
    browser.open(page.toUri());
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.end();
    }
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  private static int number(String expression) throws Exception {
    return browser.evaluate(expression).asInt();
  }

  @Test
  void draws() throws Exception {
    assertThat(number("document.querySelectorAll('figure.live').length")).isEqualTo(2);
    // Pixels of each canvas that are not transparent.
    browser.await(
        "Math.min(...[...document.querySelectorAll('canvas')].map(c =>"
            + " c.getContext('2d').getImageData(0, 0, c.width, c.height).data.filter((v, i)"
            + " => i % 4 == 3 && v > 0).length)) > 500");
    assertThat(
            number(
                "[...document.querySelectorAll('svg')].filter(s => !s.closest('.live')).filter(s =>"
                    + " { const b = s.getBoundingClientRect(); return b.width < 20 || b.height <"
                    + " 10; }).length"))
        .isEqualTo(0);
    assertThat(number("document.querySelectorAll('svg').length")).isGreaterThan(8);
  }

  @Test
  void fetchesNothingAndHasNoError() throws Exception {
    List<String> requests =
        browser.events("Network.requestWillBeSent").stream()
            .map(event -> event.path("request").path("url").asText())
            .filter(url -> !url.startsWith("data:"))
            .toList();
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0)).endsWith("/report.html");
    assertThat(browser.evaluate("window.refused").toString()).isEqualTo("[]");
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
    // The policy is in force: a script that someone adds does not run, an image is not loaded.
    browser.evaluate(
        "window.ran = 0; { const s = document.createElement('script'); s.textContent = 'window.ran"
            + " = 1'; document.body.append(s); const i = new Image(); i.src = 'file:///x.png'; }");
    browser.await(
        "['script-src', 'img-src'].every(d => window.refused.some(r => r.startsWith(d)))");
    assertThat(number("window.ran")).isEqualTo(0);
  }

  @Test
  void filtersByMouseAndKeyboard() throws Exception {
    int cards = number("document.querySelectorAll('#cards > li').length");
    String visible =
        "[...document.querySelectorAll('#cards > li')].filter(c => c.offsetParent).length";
    assertThat(number(visible)).isEqualTo(cards);
    browser.evaluate("document.getElementById('search').focus()");
    browser.command("Input.insertText", "text", "Question 1");
    browser.await(visible + " < " + cards);
    int found = number(visible);
    assertThat(found).isIn(com.google.common.collect.Range.closed(1, cards - 1));
    assertThat(text("document.getElementById('found').textContent"))
        .isEqualTo(found + " of " + cards + " examples");
    browser.evaluate(
        "{ const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new"
            + " Event('input', {bubbles: true})); }");

    // The first box of the trials, reached by the keyboard from the link before it.
    browser.evaluate(
        "document.querySelector('h1').tabIndex = -1; document.querySelector('h1').focus()");
    browser.press("Tab", TAB);
    browser.await("document.activeElement.name === 'trial'");
    browser.press(" ", SPACE);
    browser.await("document.getElementById('chosen').textContent === '2 of 3 trials shown'");
    assertThat(
            number(
                "[...document.querySelectorAll('tr[data-trial=\"0\"]')].filter(r =>"
                    + " r.offsetParent).length"))
        .isEqualTo(0);
    assertThat(
            number(
                "[...document.querySelectorAll('tr[data-trial=\"1\"]')].filter(r =>"
                    + " r.offsetParent).length"))
        .isGreaterThan(3);
    browser.press(" ", SPACE);
    browser.await("document.getElementById('chosen').textContent === '3 of 3 trials shown'");
  }

  @Test
  void hasTooltipsForMouseAndKeyboard() throws Exception {
    browser.evaluate("document.querySelector('.plot').scrollIntoView({block: 'center'})");
    String over = "document.querySelector('.u-over').getBoundingClientRect()";
    browser.moveTo(
        browser.evaluate(over + ".x + 100").asDouble(),
        browser.evaluate(over + ".y + 40").asDouble());
    String tip = "document.querySelector('.tip')";
    browser.await("!%s.hidden".formatted(tip));
    assertThat(text(tip + ".textContent")).contains("epoch");
    assertThat(text(tip + ".textContent")).contains("student, training");
    browser.moveTo(2, 2);

    browser.evaluate("document.querySelector('.plot').focus()");
    browser.press("ArrowRight", RIGHT);
    browser.press("ArrowRight", RIGHT);
    browser.await(
        "document.querySelector('figure [role=status]').textContent"
            + ".startsWith('epoch 2: teacher, training 0.5;')");
    browser.press("Escape", ESCAPE);
    browser.await(tip + ".hidden");
    assertThat(text("document.querySelector('.plot').getAttribute('aria-label')"))
        .contains("arrow keys");
  }

  @Test
  void remainsReadableOnAPhoneOnPaperAndInTheDark() throws Exception {
    browser.resize(360, 740);
    browser.await("innerWidth === 360 && document.documentElement.scrollWidth <= 360");
    browser.resize(1200, 900);
    browser.await("innerWidth === 1200");
    String light = text("getComputedStyle(document.body).backgroundColor");
    browser.command(
        "Emulation.setEmulatedMedia",
        "features",
        List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark")));
    browser.await("getComputedStyle(document.body).backgroundColor !== '%s'".formatted(light));
    browser.command("Emulation.setEmulatedMedia", "media", "print", "features", List.of());
    browser.await("getComputedStyle(document.querySelector('.plot')).display === 'none'");
    browser.await("document.querySelector('.live > svg').getBoundingClientRect().height > 50");
    assertThat(browser.command("Page.printToPDF").path("data").asText().length())
        .isGreaterThan(20_000);
    browser.command("Emulation.setEmulatedMedia", "media", "");
  }

  @Test
  void theOrderOfTheFocusIsThatOfThePage() throws Exception {
    assertThat(
            number(
                "[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).length"))
        .isEqualTo(0);
    assertThat(number("document.querySelectorAll('h1').length")).isEqualTo(1);
    assertThat(
            number(
                "[...document.querySelectorAll('input, select')].filter(e =>"
                    + " !e.labels.length).length"))
        .isEqualTo(0);
    assertThat(
            number(
                "[...document.querySelectorAll('svg')].filter(s => !s.querySelector('title') &&"
                    + " !s.closest('td')).length"))
        .isEqualTo(0);
    assertThat(
            number(
                "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a =>"
                    + " a.name.startsWith('on'))).length"))
        .isEqualTo(0);
    assertThat(Files.size(folder.resolve("report.html"))).isLessThan(400_000L);
  }
}
