package org.distill4j.runtime.golden;

import com.fasterxml.jackson.databind.JsonNode;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.sequence.BiLstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.testing.LayerRun;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Words and frames as they reach the reasoning. */
final class EncoderGolden {

  private static final String[] DIRECTIONS = {"fwd", "bwd"};

  private final GoldenCase one;
  private final JsonNode weights;

  private EncoderGolden(GoldenCase one) {
    this.one = one;
    this.weights = one.input("weights");
  }

  static void check(GoldenCase one) {
    EncoderGolden encoders = new EncoderGolden(one);
    switch (one.json().at("/hyper/kind").asText()) {
      case "text" -> encoders.text();
      case "app" -> encoders.frames();
      default -> throw new IllegalArgumentException("kind " + one.json().at("/hyper/kind"));
    }
  }

  private INDArray weight(String name) {
    return GoldenCase.tensor(weights.get(name));
  }

  private LayerRun lstm(String name, INDArray x, INDArray mask, Keep keep) {
    INDArray recurrent = weight(name + ".fwd.Wh");
    BiLstmLayer layer = new BiLstmLayer((int) x.size(-1), (int) recurrent.size(1), keep);
    LayerRun run = new LayerRun(layer, false).input(x, mask, true);
    for (String direction : DIRECTIONS) {
      String ours = ours(direction);
      String theirs = name + "." + direction;
      run.set(ours + "W", weight(theirs + ".Wi").transpose());
      run.set(ours + "R", weight(theirs + ".Wh").transpose());
      run.set(ours + "InputBias", weight(theirs + ".bi"));
      run.set(ours + "StateBias", weight(theirs + ".bh"));
    }
    return run;
  }

  private static String ours(String direction) {
    return direction.equals("fwd") ? "forward" : "backward";
  }

  private void checkLstm(String name, LayerRun run) {
    for (String direction : DIRECTIONS) {
      String ours = ours(direction);
      String theirs = name + "." + direction;
      one.checkGradient(theirs + ".Wi", run.gradient(ours + "W").transpose());
      one.checkGradient(theirs + ".Wh", run.gradient(ours + "R").transpose());
      one.checkGradient(theirs + ".bi", run.gradient(ours + "InputBias"));
      one.checkGradient(theirs + ".bh", run.gradient(ours + "StateBias"));
    }
  }

  private void frames() {
    LayerRun squashed =
        new LayerRun(new ActivateLayer(Activation.TANH, 0.15), false)
            .input(one.tensor("features"), null, true);
    LayerRun run = lstm("app", squashed.forward(), null, Keep.LAST);
    INDArray value = run.forward();
    one.check("output", value);
    INDArray cotangent = one.tensor("cotangent");
    one.check("scalar", value.mul(cotangent).sumNumber().doubleValue());
    run.backward(cotangent);
    checkLstm("app", run);
    squashed.backward(run.inputGradient(0));
    one.checkGradient("features", squashed.inputGradient(0));
  }

  private void text() {
    INDArray tokens = one.tensor("tokens").castTo(DataType.INT32);
    INDArray mask = VideoGolden.mask(one.input("lengths").get("data"), tokens.size(1));
    INDArray embed = weight("text.embed");
    LayerRun embedded =
        new LayerRun(new EmbeddingLayer((int) embed.size(0), (int) embed.size(1), 1), false)
            .input(tokens, null, false);
    embedded.set(embedded.parameterNames().get(0), embed);
    LayerRun words =
        new LayerRun(new ActivateLayer(Activation.TANH, 0.15), false)
            .input(embedded.forward(), null, true);
    LayerRun context = lstm("text.seq", words.forward(), mask, Keep.ALL);
    LayerRun sentence = lstm("text.sent", words.forward(), mask, Keep.LAST);
    one.check("Q_w", words.forward());
    one.check("Q_e", context.forward());
    one.check("q", sentence.forward());

    JsonNode cotangents = one.input("cotangent");
    INDArray dWords = GoldenCase.tensor(cotangents.get("Q_w"));
    INDArray dContext = GoldenCase.tensor(cotangents.get("Q_e"));
    INDArray dSentence = GoldenCase.tensor(cotangents.get("q"));
    double scalar =
        total(words.forward(), dWords)
            + total(context.forward(), dContext)
            + total(sentence.forward(), dSentence);
    one.check("scalar", scalar);
    context.backward(dContext);
    sentence.backward(dSentence);
    words.backward(dWords.add(context.inputGradient(0)).add(sentence.inputGradient(0)));
    embedded.backward(words.inputGradient(0));
    one.checkGradient("text.embed", embedded.gradient(embedded.parameterNames().get(0)));
    checkLstm("text.seq", context);
    checkLstm("text.sent", sentence);
  }

  private static double total(INDArray value, INDArray cotangent) {
    return value.mul(cotangent).sumNumber().doubleValue();
  }
}
