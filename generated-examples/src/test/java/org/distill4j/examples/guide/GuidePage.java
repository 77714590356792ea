package org.distill4j.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation page with the files that the reader creates.
 *
 * @param files the text of each file by its path
 * @param excerpts excerpts of generated sources, by source name
 * @param quotations excerpts of the repository's files
 */
record GuidePage(
    Map<String, String> files, Map<String, String> excerpts, List<Quotation> quotations) {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^\\*\\*(in |from )?`([^`]+)`\\*\\*\\n\\n```\\w+\\n(.*?)^```$");
  private static final Pattern ANY_BLOCK = Pattern.compile("(?m)^```\\w+$");

  /**
   * An excerpt of a file of the repository.
   *
   * @param path the file's path
   * @param text the excerpt
   */
  record Quotation(String path, String text) {}

  static GuidePage read(Path page) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, String> excerpts = new LinkedHashMap<>();
    List<Quotation> quotations = new ArrayList<>();
    String text = Files.readString(page);
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      switch (block.group(1) == null ? "" : block.group(1).strip()) {
        case "in" -> excerpts.put(block.group(2), block.group(3));
        case "from" -> quotations.add(new Quotation(block.group(2), block.group(3)));
        default -> files.put(block.group(2), block.group(3));
      }
    }
    if (ANY_BLOCK.matcher(text).results().count()
        != files.size() + excerpts.size() + quotations.size()) {
      throw new IllegalStateException(page + " has code that belongs to no file");
    }
    return new GuidePage(files, excerpts, quotations);
  }

  /** Writes the files into a folder. */
  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
