package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.WindowOrder;

/**
 * A video as clips of features: a clip takes the place of a frame, and the features of its frames
 * and of its motion those of the frame's patches.
 */
public interface ClipVideo {

  /** The number of features of a step. */
  @Dimension
  int width();

  /** The number of clips. */
  @Dimension
  int clips();

  /** The number of frames of a clip. */
  @Dimension
  int clipFrames();

  /** The number of features of a frame. */
  @Dimension
  int appearanceFeatures();

  /** The number of features of a clip's motion. */
  @Dimension
  int motionFeatures();

  /** The frames, clip by clip. */
  @Input(shape = {"clips * clipFrames", "appearanceFeatures"})
  Sequence appearance();

  /** The motion of clips. */
  @Input(shape = {"clips", "motionFeatures"})
  Sequence motion();

  @Dense(units = "width")
  Sequence shown(Sequence appearance);

  @Dense(units = "width")
  Sequence moved(Sequence motion);

  /** The first frames of all clips, then the second ones. */
  @WindowOrder(rows = "clips", columns = "1", height = "1", width = "1", restored = true)
  Sequence framesInTurn(Sequence shown);

  @StepConcatenation
  Sequence allInTurn(Sequence framesInTurn, Sequence moved);

  /** The frames and the motion of the first clip, then those of the second one. */
  @WindowOrder(rows = "clips", columns = "1", height = "1", width = "1")
  Sequence clipSteps(@From("allInTurn") Sequence steps);
}
