package org.distill4j.samples.video.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.data.text.Vocabulary;

/**
 * Encodes questions as examples with the input {@link #QUESTION}, one input for each stream of
 * features, and the labels {@link #ANNOTATED} and {@link #CORRECT}.
 *
 * @param words the words of questions
 * @param answers the candidate answers
 * @param streams the features of the videos by input name; empty for a network that reads only the
 *     question
 * @param clips the streams whose frames are grouped by clip, [clips, frames, features]; the others
 *     are sequences
 */
public record VideoQuestionEncoder(
    Vocabulary words,
    AnswerVocabulary answers,
    Map<String, VideoFeatures> streams,
    Set<String> clips) {

  /** The input of the question's words. */
  public static final String QUESTION = "question";

  /** The training labels. */
  public static final String ANNOTATED = "annotated";

  /** The evaluation labels. */
  public static final String CORRECT = "correct";

  /** Copies the streams. */
  public VideoQuestionEncoder {
    streams = Map.copyOf(streams);
    clips = Set.copyOf(clips);
  }

  /** Creates an encoder whose streams are all sequences. */
  public VideoQuestionEncoder(
      Vocabulary words, AnswerVocabulary answers, Map<String, VideoFeatures> streams) {
    this(words, answers, streams, Set.of());
  }

  /**
   * Returns the vocabulary of the training questions.
   *
   * @param minimumCount the minimum count of a known word, at least 1
   */
  public static Vocabulary words(VideoQuestions training, int minimumCount) {
    return Vocabulary.of(
        training.questions().stream().flatMap(question -> question.words().stream()), minimumCount);
  }

  /**
   * Returns questions as examples, in their order.
   *
   * @throws IOException if a question asks about a video without features; the message names both
   */
  public Examples examples(VideoQuestions questions) throws IOException {
    int[][] rows =
        questions.questions().stream()
            .map(question -> words.encode(question.words()))
            .toArray(int[][]::new);
    Examples.Builder examples = Examples.builder().input(QUESTION, new TokenColumn(rows));
    List<String> videos = questions.questions().stream().map(VideoQuestion::video).toList();
    for (Map.Entry<String, VideoFeatures> stream : streams.entrySet()) {
      requireVideos(questions, stream.getValue());
      examples.input(
          stream.getKey(),
          clips.contains(stream.getKey())
              ? stream.getValue().clips(videos)
              : stream.getValue().sequences(videos));
    }
    return examples
        .label(ANNOTATED, answers.labels(questions, VideoQuestion::annotated))
        .label(CORRECT, answers.labels(questions, VideoQuestion::correct))
        .build();
  }

  private static void requireVideos(VideoQuestions questions, VideoFeatures features)
      throws IOException {
    for (VideoQuestion question : questions.questions()) {
      if (!features.videos().contains(question.video())) {
        throw new DataFileException(
            questions.source(),
            "question %s asks about video %s, which %s has no features of"
                .formatted(question.id(), question.video(), features.source()),
            "use the features of the same data set, or leave the question out");
      }
    }
  }
}
