package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;
import org.distill4j.samples.dictionary.experiment.DictionaryExperiment;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Question;

/** The networks of the dictionary sample; the words that they know lie beside them. */
final class DictionaryNetworks implements SampleNetworks {

  @Override
  public String command() {
    return "dictionary";
  }

  @Override
  public boolean has(SavedNetwork network) {
    return network.isDeclaredBeside(DictionaryStudentGraph.class);
  }

  static ModelFolder folder(SavedNetwork network) throws IOException {
    return ModelFolder.open(network.file().toAbsolutePath().getParent());
  }

  @Override
  public EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException {
    ModelFolder models = folder(network);
    DictionaryQuestions questions = options.questions().wordNet().questions(models.options());
    if (!questions.encoding().equals(models.encoding())) {
      throw new IOException(
          "The network in %s was trained with another WordNet or other options: give the same"
              .formatted(network.file()));
    }
    List<Question> asked = questions.questions(options.partition());
    return new EvaluationData(
        options.partition().name(),
        DictionaryExperiment.evaluationSet(questions, options.partition()),
        models.encoding().answers(),
        example -> text(asked.get(example)));
  }

  private static String text(Question question) {
    return String.format(
        Locale.ROOT,
        "%s (%s)",
        String.join(" ", question.words()),
        String.join(" ", question.evidence().words()));
  }
}
