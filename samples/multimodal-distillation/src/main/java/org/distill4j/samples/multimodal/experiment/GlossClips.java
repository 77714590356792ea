package org.distill4j.samples.multimodal.experiment;

import static org.distill4j.samples.dictionary.question.DictionaryQuestions.ACTIONS;
import static org.distill4j.samples.dictionary.question.DictionaryQuestions.THINGS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Evidence;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.Question;
import org.distill4j.samples.video.DictionaryData;
import org.distill4j.samples.video.QuestionData;

/**
 * Definitions as sequences of a fixed number of clips: a clip shows one of the nouns and adjectives
 * and one of the verbs and adverbs, in their order. Missing words are replaced by the unknown word;
 * words beyond the last clip are left out.
 */
final class GlossClips {

  /** The number of clips of a video of the paper. */
  static final int CLIPS = 8;

  private GlossClips() {}

  /** Returns training and held-out questions with clips. */
  static QuestionData of(DictionaryQuestions questions) {
    QuestionData data = DictionaryData.of(questions);
    Vocabulary words = questions.encoding().evidenceWords();
    List<Question> held = DictionaryData.heldOut(questions);
    EvaluationSet evaluation =
        new EvaluationSet(
            withClips(data.evaluation().examples(), held, words),
            data.evaluation().answers(),
            data.evaluation().groups(),
            data.evaluation().metrics());
    return new QuestionData(
        data.description(),
        withClips(data.examples(), questions.questions(Partition.TRAINING), words),
        data.types(),
        evaluation,
        evaluation.examples(),
        data.heldOut(),
        data.answers());
  }

  private static Examples withClips(Examples examples, List<Question> questions, Vocabulary words) {
    return examples.with(
        Map.of(
            THINGS, clips(questions, Evidence::things, words),
            ACTIONS, clips(questions, Evidence::actions, words)));
  }

  private static TokenColumn clips(
      List<Question> questions, Function<Evidence, List<String>> shown, Vocabulary words) {
    return new TokenColumn(
        questions.stream()
            .map(question -> Arrays.copyOf(words.encode(shown.apply(question.evidence())), CLIPS))
            .toArray(int[][]::new));
  }
}
