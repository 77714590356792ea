package org.distill4j.samples.video.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.kernel.array.Buffers;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

final class VideoQuestionEncoderTest {

  private static final VideoQuestions QUESTIONS =
      new VideoQuestions(
          Path.of("train_qa.json"),
          List.of(
              question("1", "v2", "who runs", Map.of("man", 1), Map.of("man", 3, "boy", 1)),
              question("2", "v1", "who sits", Map.of("dog", 1), Map.of("dog", 2)),
              question("3", "v2", "who runs", Map.of("man", 1), Map.of("cat", 1))));

  private static final VideoFeatures MOTION =
      new VideoFeatures(
          Path.of("motion_feat.h5"),
          new int[] {2, 1},
          Map.of("v1", new float[] {1, 2}, "v2", new float[] {3, 4}));

  @Test
  void keepsTheMostFrequentAnswers() {
    assertThat(AnswerVocabulary.of(QUESTIONS, 5).answers()).containsExactly("man", "dog").inOrder();
    AnswerVocabulary one = AnswerVocabulary.of(QUESTIONS, 1);

    assertThat(one.answers()).containsExactly("man");
    assertThat(QUESTIONS.where(one::annotates).size()).isEqualTo(2);
  }

  @Test
  void makesExamplesOfQuestions() throws IOException {
    Examples examples = encoder().examples(QUESTIONS);

    Value motion =
        examples.column("motion").batch(new int[] {0, 1, 2}, DataType.FLOAT, new Buffers());
    assertThat(motion.array().reshape(3, 2).toFloatMatrix())
        .isEqualTo(new float[][] {{3, 4}, {1, 2}, {3, 4}});
    Value words =
        examples
            .column(VideoQuestionEncoder.QUESTION)
            .batch(new int[] {1}, DataType.FLOAT, new Buffers());
    assertThat(words.array().toIntMatrix()).isEqualTo(new int[][] {{1, 3}});
  }

  @Test
  void weighsAnswersByTheirAnnotators() throws IOException {
    Examples examples = encoder().examples(QUESTIONS);
    LabelColumn correct =
        (LabelColumn) examples.column(Examples.labelInput(VideoQuestionEncoder.CORRECT));
    LabelColumn annotated =
        (LabelColumn) examples.column(Examples.labelInput(VideoQuestionEncoder.ANNOTATED));

    assertThat(correct.weights(0)).isEqualTo(new float[] {3});
    assertThat(correct.answers(2)).isEmpty();
    assertThat(annotated.answers(1)).isEqualTo(new int[] {1});
  }

  @Test
  void namesTheQuestionWhoseVideoHasNoFeatures() {
    VideoQuestions more =
        new VideoQuestions(
            Path.of("val_qa.json"), List.of(question("8", "v9", "who", Map.of(), Map.of())));
    VideoQuestionEncoder encoder = encoder();

    assertThat(assertThrows(DataFileException.class, () -> encoder.examples(more)))
        .hasMessageThat()
        .startsWith(
            "val_qa.json: question 8 asks about video v9, which motion_feat.h5 has no features"
                + " of; ");
  }

  @Test
  void averagesTheFramesOfEachClip() {
    VideoFeatures frames =
        new VideoFeatures(
            Path.of("f"), new int[] {2, 2, 1}, Map.of("v", new float[] {1, 3, 10, 20}));

    VideoFeatures clips = frames.meanOverSteps();

    assertThat(clips.shape()).isEqualTo(new int[] {2, 1});
    assertThat(clips.of("v")).isEqualTo(new float[] {2, 15});
  }

  private static VideoQuestionEncoder encoder() {
    return new VideoQuestionEncoder(
        VideoQuestionEncoder.words(QUESTIONS, 1),
        AnswerVocabulary.of(QUESTIONS, 2),
        Map.of("motion", MOTION));
  }

  private static VideoQuestion question(
      String id,
      String video,
      String text,
      Map<String, Integer> annotated,
      Map<String, Integer> correct) {
    return new VideoQuestion(id, video, "who", text, annotated, correct);
  }
}
