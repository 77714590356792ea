package org.distill4j.runtime.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.layer.InnerLayerPass;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerText;
import org.distill4j.runtime.layer.Parameter;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean of a loss over rounds of a block: the loss reads round i of each of its inputs, and the
 * same value in all rounds of those that have one alone. Inputs are in the order of the loss, all
 * rounds of one after another.
 *
 * <p>Parameters are those of the loss, for each round: "0.W".
 *
 * @param loss the loss as text
 * @param values the number of values of each of its inputs, such as "3,3,1"
 */
public record RoundsLoss(String loss, String values) implements Layer {

  /** Checks the numbers. */
  public RoundsLoss {
    int[] counts = counts(values);
    int rounds = Arrays.stream(counts).max().orElse(0);
    if (rounds < 1 || Arrays.stream(counts).anyMatch(count -> count != 1 && count != rounds)) {
      throw new IllegalArgumentException("Inputs have 1 or equally many rounds, not " + values);
    }
    LayerText.layer(loss);
  }

  /**
   * Returns the mean of a loss over rounds.
   *
   * @param values the number of values of each of its inputs
   */
  public static RoundsLoss of(Layer loss, int... values) {
    String text = Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(","));
    return new RoundsLoss(LayerText.of(loss), text);
  }

  private static int[] counts(String values) {
    return Arrays.stream(values.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private int rounds() {
    return Arrays.stream(counts(values)).max().orElseThrow();
  }

  @Override
  public List<Parameter> parameters() {
    return ofRounds(Layer::parameters);
  }

  @Override
  public List<Parameter> state() {
    return ofRounds(Layer::state);
  }

  private List<Parameter> ofRounds(Function<Layer, List<Parameter>> of) {
    List<Parameter> declared = of.apply(LayerText.layer(loss));
    List<Parameter> all = new ArrayList<>();
    for (int round = 0; round < rounds(); round++) {
      for (Parameter parameter : declared) {
        all.add(
            new Parameter(
                round + "." + parameter.name(), parameter.shape(), parameter.initialisation()));
      }
    }
    return all;
  }

  @Override
  public INDArray forward(Pass pass) {
    Rounds rounds = rounds(pass);
    double sum = 0;
    for (Round round : rounds.all) {
      sum += rounds.loss.forward(round).getDouble(0);
    }
    return LossInputs.value(pass, sum / rounds.all.size());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Rounds rounds = rounds(pass);
    INDArray share = pass.buffer("share", outputGradient.shape());
    double factor = 1.0 / rounds.all.size();
    pass.kernels().elements().scale(factor, outputGradient, share);
    boolean[] written = new boolean[pass.inputs()];
    for (Round round : rounds.all) {
      rounds.loss.backward(round, share);
      round.passOn(written);
    }
  }

  private Rounds rounds(Pass pass) {
    Rounds rounds = pass.workspace(Rounds.class, () -> new Rounds(this));
    rounds.pass = pass;
    return rounds;
  }

  /** The rounds of a batch. */
  private static final class Rounds {

    private final Layer loss;
    private final List<Round> all;
    private Pass pass;

    Rounds(RoundsLoss of) {
      this.loss = LayerText.layer(of.loss);
      int[] counts = counts(of.values);
      this.all =
          IntStream.range(0, of.rounds())
              .mapToObj(round -> new Round(this, round, counts))
              .toList();
    }
  }

  /** The pass of the loss in one round. */
  private static final class Round extends InnerLayerPass {

    private final Rounds rounds;
    private final int round;
    private final int[] sources;
    private final String[] roles;

    Round(Rounds rounds, int round, int[] counts) {
      super(round + ".");
      this.rounds = rounds;
      this.round = round;
      this.sources = new int[counts.length];
      this.roles = new String[counts.length];
      int first = 0;
      for (int i = 0; i < counts.length; i++) {
        sources[i] = first + (counts[i] == 1 ? 0 : round);
        roles[i] = "gradient of input " + i;
        first += counts[i];
      }
    }

    /** Adds the gradients of shared inputs to those of earlier rounds. */
    void passOn(boolean[] written) {
      for (int i = 0; i < sources.length; i++) {
        if (needsInputGradient(i)) {
          INDArray target = outer().inputGradient(sources[i]);
          if (written[sources[i]]) {
            kernels().elements().add(inputGradient(i), target);
          } else {
            kernels().elements().copy(inputGradient(i), target);
          }
          written[sources[i]] = true;
        }
      }
    }

    @Override
    protected Pass outer() {
      return rounds.pass;
    }

    @Override
    public int inputs() {
      return sources.length;
    }

    @Override
    public INDArray input(int i) {
      return outer().input(sources[i]);
    }

    @Override
    public Rows rows(int i) {
      return outer().rows(sources[i]);
    }

    @Override
    public long[] shape(int i) {
      return outer().shape(sources[i]);
    }

    @Override
    public INDArray mask(int i) {
      return outer().mask(sources[i]);
    }

    @Override
    public boolean needsInputGradient(int i) {
      return outer().needsInputGradient(sources[i]);
    }

    @Override
    public INDArray inputGradient(int i) {
      return buffer(roles[i], shape(i));
    }

    @Override
    public SplittableRandom random() {
      return new SplittableRandom(outer().random().nextLong() + 31L * round);
    }
  }
}
