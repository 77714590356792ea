package org.distill4j.report.html;

import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a table that scrolls by itself where the page is narrow. The first cell of a row names it.
 */
public final class HtmlTable {

  private static final int LONG = 40;

  private final Html html;

  /**
   * Begins a table.
   *
   * @param head the titles of the columns
   */
  public HtmlTable(Html html, String caption, List<String> head) {
    this(html, caption, head, "scroll");
  }

  /**
   * Begins a table of texts, which are aligned to the left.
   *
   * @param head the titles of the columns
   */
  public static HtmlTable ofTexts(Html html, String caption, List<String> head) {
    return new HtmlTable(html, caption, head, "scroll text");
  }

  private HtmlTable(Html html, String caption, List<String> head, String style) {
    this.html = html;
    html.open("div", "class", style, "role", "region", "aria-label", caption, "tabindex", "0");
    html.open("table").open("caption").element("span", caption).closeLine();
    html.open("thead").open("tr");
    head.forEach(title -> html.element("th", title, "scope", "col"));
    html.close().closeLine().open("tbody");
  }

  /** Adds a row of text. */
  public void row(List<String> cells) {
    html.open("tr").element("th", cells.get(0), "scope", "row");
    cells.subList(1, cells.size()).forEach(this::text);
    html.closeLine();
  }

  private void text(String cell) {
    if (cell.length() > LONG) {
      html.element("td", cell, "class", "long");
    } else {
      html.element("td", cell);
    }
  }

  /**
   * Begins a row of a trial, which the reader can hide.
   *
   * @param name writes the name of the row
   */
  public HtmlTable begin(int trial, Consumer<Html> name) {
    html.open("tr", "data-trial", Integer.toString(trial)).open("th", "scope", "row");
    name.accept(html);
    html.close();
    return this;
  }

  /** Adds a cell of text. */
  public HtmlTable cell(String text) {
    html.element("td", text);
    return this;
  }

  /** Adds a cell with a second line of smaller text. */
  public HtmlTable cell(String text, String below) {
    html.open("td").text(text).open("br").element("small", below).close();
    return this;
  }

  /** Adds a cell with other content. */
  public HtmlTable cell(Html content) {
    html.open("td").add(content).close();
    return this;
  }

  /** Ends a row. */
  public void endRow() {
    html.closeLine();
  }

  /** Ends the table. */
  public void end() {
    html.close().close().closeLine();
  }
}
