package org.distill4j.examples.map;

import java.util.List;
import javax.annotation.processing.Generated;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.connector.ConnectorLayer;
import org.distill4j.runtime.loss.feature.OverhaulLoss;

/**
 * Distils {@link NormalPainter} into {@link Sketcher}, as specified by {@link NormalMargins}.
 *
 * <pre>
 * role     network                   parameters  multiply-adds     bytes
 * teacher  NormalPainter                    899         21,378     5,852
 * student  Sketcher                         453         11,688     2,868
 * ratio    NormalPainter : Sketcher    1.98 : 1       1.83 : 1  2.04 : 1
 *
 * loss     objective             reads                                       weight  multiply-adds
 * answers  CrossEntropy          student answer, label annotated                1.0              5
 * maps     OverhaulDistillation  teacher raw, teacher margins,                0.001          2,688
 *                                student raw through Connector
 *
 * trained with the student, not saved  operation  parameters
 * maps: own                            Connector          36
 *
 * kept from step to step, not saved  operation  numbers
 * maps: own                          Connector       12
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class NormalMarginsDistiller extends Distiller {
  private final NormalPainterGraph teacher;
  private final SketcherGraph student;
  private final double answersWeight;
  private final double mapsWeight;
  private final double mapsMomentum;
  private final boolean mapsMeasured;

  private NormalMarginsDistiller(Builder builder) {
    this.answersWeight = builder.answersWeight;
    this.mapsWeight = builder.mapsWeight;
    this.mapsMomentum = builder.mapsMomentum;
    this.mapsMeasured = builder.mapsMeasured;
    this.teacher = NormalPainterGraph.builder().build();
    this.student = SketcherGraph.builder().build();
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.map.NormalMargins";
  }

  @Override
  public NormalPainterGraph teacher() {
    return teacher;
  }

  @Override
  public SketcherGraph student() {
    return student;
  }

  @Override
  public List<LossNode> losses() {
    return List.of(
        LossNode.of(
            "answers",
            answersWeight,
            new CrossEntropyLoss(),
            LossInput.student(SketcherGraph.ANSWER),
            LossInput.label("annotated")),
        LossNode.of(
            "maps",
            mapsWeight,
            new OverhaulLoss(6, mapsMomentum, mapsMeasured),
            LossInput.teacher(NormalPainterGraph.RAW),
            LossInput.teacher(NormalPainterGraph.MARGINS),
            LossInput.student(SketcherGraph.RAW)
                .through(new ConnectorLayer(4, 6)))
            .parameters(36L)
            .state(12L));
  }

  /** Sets dimensions and hyperparameters. */
  public static final class Builder implements DistillerBuilder {
    private double answersWeight = 1.0;
    private double mapsWeight = 0.001;
    private double mapsMomentum = 0.1;
    private boolean mapsMeasured = false;

    private Builder() {}

    /** Sets the weight of the loss {@code answers}, of at least 0; 1.0 by default. */
    public Builder answersWeight(double answersWeight) {
      this.answersWeight = Checks.atLeast("answersWeight", answersWeight, 0.0);
      return this;
    }

    /** Sets the weight of the loss {@code maps}, of at least 0; 0.001 by default. */
    public Builder mapsWeight(double mapsWeight) {
      this.mapsWeight = Checks.atLeast("mapsWeight", mapsWeight, 0.0);
      return this;
    }

    /** Sets the {@code momentum} of the loss {@code maps}, from 0 to 1, excluding 0; 0.1 by default. */
    public Builder mapsMomentum(double mapsMomentum) {
      this.mapsMomentum = Checks.range(
          "mapsMomentum", mapsMomentum, 0.0, 1.0, true, false);
      return this;
    }

    /** Sets the {@code measured} of the loss {@code maps}; false by default. */
    public Builder mapsMeasured(boolean mapsMeasured) {
      this.mapsMeasured = mapsMeasured;
      return this;
    }

    @Override
    public List<String> dimensions() {
      return List.of();
    }

    @Override
    public List<String> hyperparameters() {
      return List.of("answersWeight", "mapsWeight", "mapsMomentum", "mapsMeasured");
    }

    @Override
    public Builder set(String name, double value) {
      return switch (name) {
        case "answersWeight" -> answersWeight(value);
        case "mapsWeight" -> mapsWeight(value);
        case "mapsMomentum" -> mapsMomentum(value);
        case "mapsMeasured" -> mapsMeasured(Checks.flag(name, value));
        default -> throw Checks.unknown(name, this);
      };
    }

    /** Builds the distiller. */
    @Override
    public NormalMarginsDistiller build() {
      return new NormalMarginsDistiller(this);
    }
  }
}
