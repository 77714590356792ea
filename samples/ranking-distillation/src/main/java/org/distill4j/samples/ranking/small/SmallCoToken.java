package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.samples.ranking.transformer.CoToken;

/** A small Co-Token, whose two streams are the features of frames and those of motion. */
@Network
public interface SmallCoToken extends CoToken {

  @Override
  @Dimension
  int vocabulary();

  @Override
  @Dimension(64)
  int positions();

  @Override
  @Dimension
  int width();

  @Override
  @Dimension(4)
  int heads();

  @Override
  @Dimension(1)
  int layers();

  @Override
  @Dimension(4)
  int tokens();

  @Override
  @Dimension(1)
  int depth();

  @Override
  @Dimension
  int answers();

  /** The number of features of a frame. */
  @Dimension
  int appearanceFeatures();

  /** The number of features of a clip's motion. */
  @Dimension
  int motionFeatures();

  /** The frames. */
  @Input(shape = {"frames", "appearanceFeatures"})
  Sequence appearance();

  /** The motion of clips. */
  @Input(shape = {"clips", "motionFeatures"})
  Sequence motion();

  @Override
  @Dense(units = "width")
  Sequence fastSteps(@From("appearance") Sequence fast);

  @Override
  @Dense(units = "width")
  Sequence slowSteps(@From("motion") Sequence slow);
}
