package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;
import org.distill4j.samples.dictionary.DictionaryTeacherGraph;
import org.distill4j.samples.dictionary.experiment.DictionaryExperiment;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Encoding;
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

  /**
   * Returns the words and answers of a network.
   *
   * @throws IOException if they are missing or damaged, or those of another network
   */
  static ModelFolder folder(SavedNetwork network) throws IOException {
    ModelFolder folder = ModelFolder.open(network.file().toAbsolutePath().getParent());
    String trained = network.origin().get(ModelFolder.VOCABULARY);
    if (trained != null && !trained.equals(folder.digest())) {
      throw new IOException(
          "The words and answers beside %s are not those that it was trained with: copy its own"
                  .formatted(network.file())
              + " dictionary.json to it");
    }
    network.requireSpec(spec(network, folder.encoding()));
    return folder;
  }

  private static NetworkGraph spec(SavedNetwork network, Encoding encoding) {
    int questionWords = encoding.questionWords().size();
    int evidenceWords = encoding.evidenceWords().size();
    int answers = encoding.answers().size();
    NetworkGraph teacher =
        DictionaryTeacherGraph.builder()
            .questionWords(questionWords)
            .evidenceWords(evidenceWords)
            .answers(answers)
            .build();
    return network.spec().equals(teacher.name())
        ? teacher
        : DictionaryStudentGraph.builder()
            .questionWords(questionWords)
            .evidenceWords(evidenceWords)
            .answers(answers)
            .build();
  }

  @Override
  public EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException {
    ModelFolder models = folder(network);
    DictionaryQuestions questions = options.questions().wordNet().questions(models.options());
    if (!questions.encoding().equals(models.encoding())) {
      throw new IOException(
          ("The network in %s was trained with another WordNet or other options: give those of its"
                  + " training")
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
