package org.distill4j.experiment.spec;

import java.util.Arrays;
import java.util.Optional;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.regression.SquaredErrorLoss;

/**
 * A kind of answer that a network without a distillation can be trained for, with its usual labels
 * and loss. Networks of other kinds need a distillation, which declares both.
 */
enum AnswerKind {
  /** One class for each example. */
  SCORES("Scores", "Labels", "LabelColumn", -1),
  /** One class for each step. */
  STEP_SCORES("StepScores", "StepLabels", "StepLabelColumn", 1),
  /** One class for each place of an image. */
  PLACE_SCORES("PlaceScores", "PlaceLabels", "PlaceLabelColumn", 0),
  /** Estimated numbers. */
  VALUES("Values", "Targets", "TargetColumn", -1);

  private final String kind;
  private final String label;
  private final String column;
  private final int classAxis;

  AnswerKind(String kind, String label, String column, int classAxis) {
    this.kind = kind;
    this.label = label;
    this.column = column;
    this.classAxis = classAxis;
  }

  static Optional<AnswerKind> of(String kind) {
    return Arrays.stream(values()).filter(it -> it.kind.equals(kind)).findFirst();
  }

  /** Returns the simple name of the kind of labels. */
  String label() {
    return label;
  }

  /** Returns the canonical name of the class that holds labels. */
  String column() {
    return "org.distill4j.runtime.data." + column;
  }

  /** Returns the axis of the classes that labels do not have; -1 if they have all. */
  int classAxis() {
    return classAxis;
  }

  Layer loss() {
    return this == VALUES ? new SquaredErrorLoss() : new CrossEntropyLoss();
  }
}
