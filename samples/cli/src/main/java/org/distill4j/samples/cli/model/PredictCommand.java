package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.dictionary.experiment.Answerer;
import org.distill4j.samples.dictionary.experiment.Answerer.Answer;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a saved network. */
@Command(
    name = "predict",
    description = "Loads one saved network, and nothing else, and asks it one question.")
public final class PredictCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ModelOptions model;

  @Option(
      names = "--question",
      paramLabel = "TEXT",
      defaultValue = "what kind of thing is this",
      description = "The question. Default: ${DEFAULT-VALUE}.")
  private String question;

  @Option(
      names = "--definition",
      paramLabel = "TEXT",
      required = true,
      description = "The definition to answer it from.")
  private String definition;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many answers, at least 1. Default: 5.")
  private int top;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Range.require(spec.commandLine(), top >= 1, "--top", "at least 1", top);
    common.requireWritable();
    ModelFolder models = model.open();
    Answerer answerer = new Answerer(model.load(models), models.encoding());
    List<Answer> answers = answerer.answers(question, definition, top);
    common.write(json(answers));
    for (Answer answer : answers) {
      spec.commandLine()
          .getOut()
          .println(
              String.format(
                  Locale.ROOT, "%5.1f %%  %s", 100 * answer.probability(), answer.word()));
    }
    return 0;
  }

  private ObjectNode json(List<Answer> answers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("question", question).put("definition", definition);
    ArrayNode array = json.putArray("answers");
    answers.forEach(
        answer -> array.addObject().put("answer", answer.word()).put("p", answer.probability()));
    return json;
  }
}
