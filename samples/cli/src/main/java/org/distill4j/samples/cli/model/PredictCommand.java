package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.experiment.spec.TablePredictor;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.question.Encoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Queries a saved network. */
@Command(
    name = "predict",
    description =
        "Loads one saved network and prints its most probable answers: to the records of a table"
            + " (networks of 'train'), to a question about a definition (networks of 'dictionary'),"
            + " or to an example of the held-out data (networks of all samples).")
public final class PredictCommand implements Callable<Integer>, HelpTexts.Source {

  @Mixin private CommonOptions common;
  @Mixin private ModelOptions model;

  @Option(
      names = "--question",
      paramLabel = "TEXT",
      defaultValue = "what kind of thing is this",
      description = "The question about the definition. Default: ${DEFAULT-VALUE}.")
  private String question;

  @Option(
      names = "--definition",
      paramLabel = "TEXT",
      description = "The definition to answer the question from.")
  private String definition;

  @Option(
      names = "--example",
      paramLabel = "N",
      description = "The index of a held-out example, at least 0, instead of a definition.")
  private Integer example;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "Number of answers, at least 1. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Mixin private TableOptions table;
  @Mixin private EvaluationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Map<String, String> helpTexts() {
    return EvaluationOptions.texts();
  }

  @Override
  public Integer call() throws IOException {
    Range.requireAtLeast(spec.commandLine(), "--top", 1, top);
    Range.requireAtLeast(spec.commandLine(), "--example", 0, example);
    Optional<Table> records = table.table(System.in);
    if (records.isPresent()) {
      common.requireWritable();
      TablePredictor predictor = TablePredictor.load(model.file());
      common.write(
          new TableAnswers(predictor, top, spec.commandLine().getOut()).print(records.get()));
      return 0;
    }
    if ((definition == null) == (example == null)) {
      throw usage("give one of --table, --definition and --example");
    }
    options.check();
    common.requireWritable();
    SavedNetwork network = model.load();
    SampleNetworks sample = SampleNetworks.of(network);
    if (definition == null) {
      answerExample(network, sample.data(network, options, common.seed()));
    } else if (sample instanceof DictionaryNetworks) {
      answerDefinition(network);
    } else {
      throw usage(
          "--definition does not apply to networks of '%s'; give --example"
              .formatted(sample.command()));
    }
    return 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void answerDefinition(SavedNetwork network) throws IOException {
    Encoding encoding = DictionaryNetworks.folder(network).encoding();
    Examples examples = encoding.example(question, definition);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("question", question).put("definition", definition);
    answer(network, examples, 0, encoding.answers(), json);
  }

  private void answerExample(SavedNetwork network, EvaluationData data) throws IOException {
    data.requireFit(network);
    int size = data.set().examples().size();
    if (example >= size) {
      throw usage(
          String.format(
              Locale.ROOT,
              "--example must be less than %,d, the number of examples, but is %,d",
              size,
              example));
    }
    String text = data.text().apply(example);
    List<String> correct =
        IntStream.of(data.set().labels().answers(example)).mapToObj(data.answers()::get).toList();
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.println("correct: " + correct.stream().collect(Collectors.joining(", ")));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("example", example).put("text", text);
    correct.forEach(json.putArray("correct")::add);
    answer(network, data.set().examples(), example, data.answers(), json);
  }

  private void answer(
      SavedNetwork network, Examples examples, int index, List<String> answers, ObjectNode json)
      throws IOException {
    List<Prediction.Answer> predicted = new Prediction(network).answers(examples, index, top);
    ArrayNode array = json.putArray("answers");
    for (Prediction.Answer answer : predicted) {
      String word = answers.get(answer.index());
      array.addObject().put("answer", word).put("p", answer.probability());
    }
    for (Prediction.Answer answer : predicted) {
      spec.commandLine()
          .getOut()
          .println(
              String.format(
                  Locale.ROOT,
                  "%5.1f %%  %s",
                  100 * answer.probability(),
                  answers.get(answer.index())));
    }
    common.write(json);
  }
}
