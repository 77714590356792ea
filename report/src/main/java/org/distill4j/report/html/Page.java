package org.distill4j.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.file.Checksums;

/**
 * A page with everything that it needs. Its policy allows the inlined script and style by their
 * digests, images that are written into the page, and nothing else: no request leaves the page, and
 * no script that came in with a text would run.
 */
public final class Page {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String title;
  private final Html head = new Html();
  private final Html body = new Html();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final List<Object> charts = new ArrayList<>();

  /** Creates a page without sections. */
  public Page(String title) {
    this.title = title;
  }

  /** Returns the part of the page above its sections. */
  public Html head() {
    return head;
  }

  /**
   * Begins a section.
   *
   * @param id its identifier, by which links find it
   * @return the writer of its content, which {@link #end} must end
   */
  public Html begin(String id, String heading) {
    sections.put(id, heading);
    body.open("section", "aria-labelledby", id);
    body.line("h2", heading, "id", id);
    return body;
  }

  /** Ends a section. */
  public void end() {
    body.closeLine();
  }

  /**
   * Adds the data of a chart that the script draws.
   *
   * @param data a value that Jackson writes as JSON
   * @return the number by which the element of the chart names them
   */
  public int addChart(Object data) {
    charts.add(data);
    return charts.size() - 1;
  }

  /** Returns the page. */
  public String html() throws IOException {
    String script = Assets.script();
    String style = Assets.style();
    Html page = new Html();
    page.open("html", "lang", "en").open("head");
    page.open("meta", "charset", "utf-8");
    page.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
            .formatted(digest(script), digest(style)));
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open("meta", "name", "color-scheme", "content", "light dark");
    page.open("meta", "name", "referrer", "content", "no-referrer");
    page.line("title", title).unescaped("style", style).closeLine();
    page.open("body");
    page.line("a", "Skip to the results", "class", "skip", "href", "#main");
    page.open("header").add(head);
    contents(page);
    page.closeLine();
    page.open("main", "id", "main", "tabindex", "-1").add(body).closeLine();
    page.unescaped("script", data(), "type", "application/json", "id", "data");
    page.unescaped("script", script).closeLine();
    page.closeLine();
    return "<!DOCTYPE html>\n" + page;
  }

  private void contents(Html page) {
    page.open("nav", "aria-label", "Sections").open("ul");
    sections.forEach(
        (id, heading) -> page.open("li").element("a", heading, "href", "#" + id).close());
    page.close().closeLine();
  }

  private String data() throws JsonProcessingException {
    return JSON.writeValueAsString(Map.of("charts", charts)).replace("<", "\\u003c");
  }

  private static String digest(String content) {
    byte[] digest = Checksums.sha256().digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
