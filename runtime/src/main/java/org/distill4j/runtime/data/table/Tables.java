package org.distill4j.runtime.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.data.DataFileException;

/**
 * Tables by the ending of their file: {@code .csv}, {@code .tsv}, {@code .jsonl} and {@code
 * .ndjson}, also compressed as {@code .gz}, and folders of images. Other formats are found as
 * services.
 */
public final class Tables {

  private static final String GZIP = ".gz";

  private Tables() {}

  /**
   * Returns the table of a file or folder.
   *
   * @throws IOException if it does not exist, or its ending is that of no format
   */
  public static Table of(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new DataFileException(
          file, "there is no such file", "check the folder and the name, or fetch the data");
    }
    if (Files.isDirectory(file)) {
      return new ImageFolder(file);
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    String ending = plain.substring(plain.lastIndexOf('.') + 1);
    Optional<TableFormat> format =
        formats().stream().filter(it -> it.endings().contains(ending)).findFirst();
    if (format.isEmpty()) {
      List<String> known = formats().stream().flatMap(it -> it.endings().stream()).toList();
      throw new DataFileException(
          file,
          "the ending '%s' is that of no format".formatted(ending),
          ending.equals("parquet")
              ? "add distill4j-parquet to the class path"
              : "rename it, or convert it to one of " + Suggestion.listed(known));
    }
    return format.get().of(file);
  }

  /**
   * Returns the table of a stream, which is read once.
   *
   * @param format the name of its format: "csv"
   * @throws IOException if there is no such format, or it needs a file
   */
  public static Table of(InputStream stream, String format) throws IOException {
    Optional<TableFormat> found =
        formats().stream().filter(it -> it.name().equals(format)).findFirst();
    if (found.isEmpty()) {
      List<String> known = formats().stream().map(TableFormat::name).toList();
      throw new IOException(
          "Unknown format '%s'; %s"
              .formatted(format, Suggestion.among(format, known, "formats of tables")));
    }
    return found.get().of(stream, Path.of("standard input"));
  }

  private static List<TableFormat> formats() {
    List<TableFormat> all = new ArrayList<>();
    all.add(new CsvFormat());
    all.add(new JsonLinesFormat());
    ServiceLoader.load(TableFormat.class).forEach(all::add);
    return all;
  }
}
