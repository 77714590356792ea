package org.distill4j.runtime.data.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.distill4j.runtime.data.DataFileException;

/** A file or a stream of text. */
record TableInput(Path file, Source source) {

  /** Opens the bytes. */
  @FunctionalInterface
  interface Source {

    InputStream open() throws IOException;
  }

  /** Returns the input of a file, which is decompressed if it ends in {@code .gz}. */
  static TableInput of(Path file) {
    boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new TableInput(
        file,
        () -> {
          InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
          return packed ? new GZIPInputStream(bytes) : bytes;
        });
  }

  /** Returns the input of a stream, which is opened once. */
  static TableInput of(InputStream stream, Path name) {
    return new TableInput(name, () -> stream);
  }

  /**
   * Opens the characters, which are UTF-8 with or without a byte order mark.
   *
   * @throws IOException if there is no such file, or it is empty
   */
  Reader open() throws IOException {
    try {
      InputStream bytes = source.open();
      Reader reader =
          new InputStreamReader(
              bytes,
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
      return new MarkedReader(reader);
    } catch (IOException e) {
      throw problem(e, "its beginning");
    }
  }

  /**
   * Returns an exception with a remedy.
   *
   * @param place the place of the problem: "record 3"
   */
  DataFileException problem(IOException error, String place) {
    if (error instanceof DataFileException known) {
      return known;
    }
    if (error instanceof CharacterCodingException) {
      return new DataFileException(
          file, place + " is not UTF-8", "save the file in the encoding UTF-8", error);
    }
    if (error instanceof ZipException || error instanceof EOFException) {
      return new DataFileException(
          file,
          "%s cannot be decompressed (%s)".formatted(place, error.getMessage()),
          "compress it again with gzip, or fetch it again",
          error);
    }
    if (error instanceof NoSuchFileException) {
      return new DataFileException(
          file, "there is no such file", "check the folder and the name", error);
    }
    return new DataFileException(
        file, "cannot be read (%s)".formatted(error), "check that the file can be read", error);
  }

  /** Returns the exception for a file without content. */
  DataFileException empty() {
    return new DataFileException(
        file, "it is empty", "write a header and one line for each example");
  }

  /** Returns the exception for a file that is no text. */
  DataFileException binary(String place) {
    return new DataFileException(
        file, place + " has a NUL character, so it is no text", "export the table as UTF-8 text");
  }
}
