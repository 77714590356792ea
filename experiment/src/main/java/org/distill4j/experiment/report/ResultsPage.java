package org.distill4j.experiment.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.BoundedInput;

/**
 * A Markdown page of recorded results, generated from a folder of JSON files. Each file is one
 * section: title, description, the commands that produced it, tables and findings. Files are
 * ordered by name.
 *
 * <pre>{@code
 * {
 *   "title": "Few labels",
 *   "description": "2,838 training questions, five seeds, percent.",
 *   "commands": ["distill4j ranking --data DIR --seeds 5 --output RUNS"],
 *   "tables": [{"caption": "", "head": ["model", "Acc@1"], "rows": [["teacher", "48.9"]]}],
 *   "findings": ["The teacher is best."]
 * }
 * }</pre>
 *
 * @param title the heading of the page
 * @param sections the sections in order
 */
public record ResultsPage(String title, List<Section> sections) {

  private static final int MAX_BYTES = 64 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the sections. */
  public ResultsPage {
    sections = List.copyOf(sections);
  }

  /**
   * A section: one experiment.
   *
   * @param title the heading
   * @param description data, settings and units, in Markdown; may be empty
   * @param commands the command lines that produced the results
   * @param tables the results
   * @param findings conclusions, in Markdown
   */
  public record Section(
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String description,
      @JsonProperty(required = true) List<String> commands,
      @JsonProperty(required = true) List<Grid> tables,
      @JsonProperty(required = true) List<String> findings) {

    /** Copies the lists. */
    public Section {
      commands = List.copyOf(commands);
      tables = List.copyOf(tables);
      findings = List.copyOf(findings);
    }
  }

  /**
   * A table of a section, in the form of {@link Table#json}.
   *
   * @param caption the text above it; may be empty
   * @param head the titles of the columns
   * @param rows the cells of each row
   */
  public record Grid(
      @JsonProperty(required = true) String caption,
      @JsonProperty(required = true) List<String> head,
      @JsonProperty(required = true) List<List<String>> rows) {

    /** Copies the lists. */
    public Grid {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    private String markdown() {
      Table table = new Table(head);
      rows.forEach(table::add);
      return table.markdown();
    }
  }

  /**
   * Reads the sections in a folder.
   *
   * @throws IOException if the folder has no JSON file, or a file is not a section; the message
   *     names it
   */
  public static ResultsPage read(String title, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new DataFileException(folder, "has no JSON file", "add one file per section");
    }
    List<Section> sections = new ArrayList<>();
    for (Path file : files) {
      try {
        sections.add(JSON.readValue(BoundedInput.read(file, MAX_BYTES), Section.class));
      } catch (JacksonException e) {
        throw new DataFileException(
            file, "is not a section of results", "see ResultsPage for its fields", e);
      }
    }
    return new ResultsPage(title, sections);
  }

  /** Returns the page as Markdown. */
  public String markdown() {
    StringBuilder page = new StringBuilder("# " + title + "\n\n");
    page.append("Generated from the JSON files in [`results`](results); do not edit.\n");
    sections.forEach(section -> append(section, page));
    return page.toString();
  }

  private static void append(Section section, StringBuilder page) {
    page.append("\n## ").append(section.title()).append("\n");
    if (!section.description().isEmpty()) {
      page.append("\n").append(section.description()).append("\n");
    }
    if (!section.commands().isEmpty()) {
      page.append("\n```sh\n").append(String.join("\n", section.commands())).append("\n```\n");
    }
    for (Grid grid : section.tables()) {
      page.append("\n");
      if (!grid.caption().isEmpty()) {
        page.append(grid.caption()).append(":\n\n");
      }
      page.append(grid.markdown());
    }
    if (!section.findings().isEmpty()) {
      page.append("\n");
      section.findings().forEach(finding -> page.append("- ").append(finding).append("\n"));
    }
  }
}
