package org.distill4j.processor.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.MovingAverageSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OwnSamplesSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.StageSpec;
import org.distill4j.processor.spec.WeightSpec;

/** The hyperparameters of a distillation: weights, and numbers on which no size depends. */
public final class Hyperparameters {

  /** The name of the decay of a moving average. */
  public static final String DECAY = "movingAverageDecay";

  private static final Bounds WEIGHTS = new Bounds(0, Double.MAX_VALUE, false, false);

  private static final Bounds PASSES = new Bounds(2, Double.MAX_VALUE, false, false);

  private Hyperparameters() {}

  /** Returns the name of the weight of a loss. */
  public static String weight(NodeSpec loss) {
    return loss.name() + "Weight";
  }

  /** The hyperparameters of a weight that changes, besides its final value. */
  public enum Schedule {
    /** The initial value. */
    FROM("From", "initial weight of the loss"),
    /** The duration of the change. */
    EPOCHS("Epochs", "number of epochs of the weight change of the loss"),
    /** The number of epochs before the change. */
    AFTER("After", "number of epochs before the weight change of the loss");

    private final String suffix;
    private final String origin;

    Schedule(String suffix, String origin) {
      this.suffix = suffix;
      this.origin = origin;
    }

    /** Returns its name for a loss. */
    public String name(NodeSpec loss) {
      return weight(loss) + suffix;
    }

    private Hyperparameter hyperparameter(LossSpec loss) {
      WeightSpec weight = loss.weight();
      double initial =
          switch (this) {
            case FROM -> weight.from();
            case EPOCHS -> weight.epochs();
            case AFTER -> weight.after();
          };
      return new Hyperparameter(
          name(loss.node()),
          ElementType.Content.NUMBER,
          initial,
          Optional.of(WEIGHTS),
          origin + " {@code " + loss.node().name() + "}");
    }
  }

  /** Returns the name of an element of a loss's annotation. */
  public static String name(NodeSpec loss, String element) {
    return loss.name() + element.substring(0, 1).toUpperCase(Locale.ROOT) + element.substring(1);
  }

  /** Returns the name of the number of passes in which a loss reads a parameter. */
  public static String passes(NodeSpec loss, ReadSpec read) {
    boolean several =
        loss.reads().stream().filter(other -> other.stochastic().isPresent()).count() > 1;
    return (several ? name(loss, read.parameter()) : loss.name()) + "Passes";
  }

  /** Returns all hyperparameters, in the order of the losses and their annotations' elements. */
  public static List<Hyperparameter> of(DistillationSpec distillation) {
    List<Hyperparameter> hyperparameters = new ArrayList<>();
    distillation
        .movingAverage()
        .ifPresent(
            average ->
                hyperparameters.add(
                    new Hyperparameter(
                        DECAY,
                        ElementType.Content.NUMBER,
                        average.decay(),
                        Optional.of(MovingAverageSpec.DECAYS),
                        "{@code decay} of the moving average")));
    distillation.ownSamples().ifPresent(own -> hyperparameters.addAll(ownSamples(own)));
    for (LossSpec loss : distillation.losses()) {
      hyperparameters.add(
          new Hyperparameter(
              weight(loss.node()),
              ElementType.Content.NUMBER,
              loss.weight().value(),
              Optional.of(WEIGHTS),
              "weight of the loss {@code " + loss.node().name() + "}"));
      if (loss.weight().changes()) {
        Stream.of(Schedule.values())
            .forEach(part -> hyperparameters.add(part.hyperparameter(loss)));
      }
      hyperparameters.addAll(elements(loss.node()));
      hyperparameters.addAll(passes(loss.node()));
    }
    distillation.stages().forEach(stage -> hyperparameters.add(epochs(stage)));
    return hyperparameters;
  }

  private static List<Hyperparameter> ownSamples(OwnSamplesSpec own) {
    return Stream.of(OwnSamplesSpec.Part.values())
        .map(
            part ->
                new Hyperparameter(
                    part.hyperparameter(),
                    part.content(),
                    own.numbers().get(part),
                    Optional.of(part.range()),
                    "{@code " + part.element() + "} of the student's own samples"))
        .toList();
  }

  /** Returns the name of the duration of a stage. */
  public static String name(StageSpec stage) {
    return stage.name() + "Epochs";
  }

  private static Hyperparameter epochs(StageSpec stage) {
    return new Hyperparameter(
        name(stage),
        ElementType.Content.WHOLE,
        stage.epochs(),
        Optional.of(WEIGHTS),
        "number of epochs of the stage {@code " + stage.name() + "}");
  }

  private static List<Hyperparameter> passes(NodeSpec loss) {
    return loss.reads().stream()
        .filter(read -> read.stochastic().isPresent())
        .map(
            read ->
                new Hyperparameter(
                    passes(loss, read),
                    ElementType.Content.WHOLE,
                    read.stochastic().get().passes(),
                    Optional.of(PASSES),
                    "number of passes of {@code "
                        + read.parameter()
                        + "} of the loss {@code "
                        + loss.name()
                        + "}"))
        .toList();
  }

  private static List<Hyperparameter> elements(NodeSpec loss) {
    return loss.operation().type().elements().stream()
        .filter(element -> isHyperparameter(loss, element.name()))
        .map(
            element ->
                new Hyperparameter(
                    name(loss, element.name()),
                    element.type(),
                    loss.operation().arguments().get(element.name()).value(),
                    element.range(),
                    "{@code " + element.name() + "} of the loss {@code " + loss.name() + "}",
                    loss.operation().arguments().get(element.name()).isDefault()))
        .toList();
  }

  /** Returns true if an element of a loss's annotation can change without changing any size. */
  public static boolean isHyperparameter(NodeSpec loss, String name) {
    Optional<ElementType> element = loss.operation().type().element(name);
    return element.filter(found -> found.type().isHyperparameter()).isPresent()
        && !loss.operation().type().parameters().names().contains(name)
        && loss.operation().type().signatures().stream().noneMatch(s -> uses(s, name));
  }

  private static boolean uses(Signature signature, String name) {
    return signature.inputNames().contains(name)
        || signature.result().axes().stream().anyMatch(axis -> axis.names().contains(name));
  }
}
