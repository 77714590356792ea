package org.distill4j.samples.dictionary.wordnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DamagedFilesTest {

  private static final String LICENCE = "  1 This is a licence.\n";
  private static final String NOUN =
      """
      00000023 03 n 01 dog 0 001 @ 00000081 n 0000 | that barks
      00000081 03 n 02 animal 0 beast 0 001 ~ 00000023 n 0000 | that lives
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (PartOfSpeech part : PartOfSpeech.values()) {
      write("data." + part.file(), LICENCE);
      write(part.file() + ".exc", "");
    }
    write("data.noun", LICENCE + NOUN);
    write("noun.exc", "mice mouse\n");
    write("cntlist.rev", "dog%1:03:00:: 1 42\n");
  }

  @Test
  void readsAFolder() {
    WordNet wordNet = WordNet.in(folder);

    assertThat(wordNet.synsets()).hasSize(2);
    assertThat(wordNet.lexicon().partOfSpeech("dogs")).hasValue(PartOfSpeech.NOUN);
  }

  @Test
  void namesAMissingFile() throws IOException {
    Files.delete(folder.resolve("verb.exc"));

    assertThat(message()).contains("cannot read WordNet's file verb.exc in " + folder);
  }

  @Test
  void noticesAFileThatWasCutWithinALine() throws IOException {
    String text = Files.readString(folder.resolve("data.noun"));
    write("data.noun", text.substring(0, text.length() - 4));

    assertThat(message()).contains("data.noun");
    assertThat(message()).contains("byte 81 (unexpected end of file)");
  }

  @Test
  void noticesAFileThatWasCutBetweenLines() throws IOException {
    String text = Files.readString(folder.resolve("data.noun"));
    write("data.noun", text.substring(0, 81));

    assertThat(message()).contains("byte 23 (the target n00000081 of a relation does not exist)");
  }

  @Test
  void noticesARelationToAWordThatIsNotThere() throws IOException {
    String text = Files.readString(folder.resolve("data.noun"));
    write("data.noun", text.replace("00000081 n 0000", "00000081 n 0103"));

    assertThat(message()).contains("of a relation does not exist");
  }

  @Test
  void noticesALineThatMoved() throws IOException {
    String text = Files.readString(folder.resolve("data.noun"));
    write("data.noun", text.replace("barks", "bark"));

    assertThat(message()).contains("byte 80 (it states the id n00000081)");
  }

  @Test
  void noticesDamagedLists() throws IOException {
    write("noun.exc", "mice\n");
    assertThat(message()).contains("noun.exc");

    write("noun.exc", "mice mouse\n");
    write("cntlist.rev", "dog%1:03:00:: 1 many\n");
    assertThat(message()).contains("cntlist.rev");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String message() {
    return assertThrows(DictionaryDataException.class, () -> WordNet.in(folder)).getMessage();
  }
}
