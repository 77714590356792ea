package org.distill4j.samples.video.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuestionFileTest {

  private static final String QUESTION =
      "{\"id\": 1, \"video_id\": 7, \"question\": \"what is it?\", \"answer\": \"dog\"}";

  @TempDir private Path folder;

  @Test
  void skipsAByteOrderMark() throws IOException {
    assertThat(read("\uFEFF[" + QUESTION + "]").video()).isEqualTo("7");
  }

  @Test
  void countsAListOfAnswers() throws IOException {
    VideoQuestion question = read(with("\"answers\": [\"dog\", \"puppy\", 3, \"dog\"]"));

    assertThat(question.correct()).containsExactly("dog", 2, "puppy", 1, "3", 1).inOrder();
    assertThat(question.annotated()).containsExactly("dog", 1);
  }

  @Test
  void takesWholeNumbersInAnyForm() throws IOException {
    assertThat(read(with("\"video_id\": 7.0", "\"video_id\": 7")).video()).isEqualTo("7");
    assertThat(read(with("\"video_id\": 12e3", "\"video_id\": 7")).video()).isEqualTo("12000");
    assertThat(read(with("\"video_id\": 18446744073709551616", "\"video_id\": 7")).video())
        .isEqualTo("18446744073709551616");
    assertThat(read(with("\"answers\": {\"dog\": 2.0}")).correct()).containsExactly("dog", 2);
  }

  @Test
  void takesComposedAndDecomposedAnswersForOne() throws IOException {
    assertThat(read(with("\"answers\": [\"caf\u00e9\", \"cafe\u0301\"]")).correct())
        .containsExactly("caf\u00e9", 2);
  }

  @Test
  void refusesWhatFollowsTheArray() {
    assertThat(error("[" + QUESTION + "]\n[" + QUESTION + "]"))
        .contains("has more after the end of its array, at line 2, column 1; put all records");
    assertThat(error("[" + QUESTION + "] x")).contains("train_qa.json: is not valid JSON (at ");
  }

  @Test
  void namesValuesOfAWrongType() {
    assertThat(error("[1]")).contains("record 0 is a number; it must be one JSON array of objects");
    assertThat(error(with("\"answer\": [\"dog\"]", "\"answer\": \"dog\"")))
        .contains("record 0, id 1 has an array as 'answer'; it must be a text or a number");
    assertThat(error(with("\"answer\": true", "\"answer\": \"dog\"")))
        .contains("has true as 'answer'; ");
    assertThat(error(with("\"video_id\": 1e999", "\"video_id\": 7")))
        .contains("has a number out of range as 'video_id'; ");
    assertThat(error(with("\"answer\": \" \"", "\"answer\": \"dog\"")))
        .contains("has an empty 'answer'; ");
    assertThat(error(with("\"answers\": \"dog\""))).contains("has a text as 'answers'; ");
    assertThat(error(with("\"answers\": [null]"))).contains("has null among its 'answers'; ");
    assertThat(error(with("\"answers\": {\"\": 1}"))).contains("has an empty answer among its");
    assertThat(error(with("\"answers\": {\"a\": 1e10}"))).contains("annotators for the answer 'a'");
    assertThat(error(with("\"answer\": \"cat\""))).contains("Duplicate field 'answer'");
  }

  @Test
  void namesThePlaceWithoutAdviceToProgrammers() {
    for (String text :
        List.of(
            with("\"more\": NaN"),
            "[" + "[".repeat(5_000),
            "[{\"a\": \"" + "x".repeat(100),
            "[" + QUESTION,
            with("\"more\": 1" + "0".repeat(5_000)))) {
      assertThat(error(text))
          .containsMatch("(is not valid|exceeds a limit of) JSON \\(at line 1, column \\d+: ");
      assertThat(error(text)).doesNotContainMatch("enable|Source|`");
    }
    assertThat(error("[" + QUESTION)).contains("it is truncated: fetch it again");
  }

  private static String with(String field) {
    return "[" + QUESTION.replace("}", ", " + field + "}") + "]";
  }

  private static String with(String field, String instead) {
    return "[" + QUESTION.replace(instead, field) + "]";
  }

  private VideoQuestion read(String text) throws IOException {
    Files.writeString(folder.resolve("train_qa.json"), text);
    return VideoQuestions.read(folder, "train").questions().get(0);
  }

  private String error(String text) {
    return assertThrows(DataFileException.class, () -> read(text)).getMessage();
  }
}
