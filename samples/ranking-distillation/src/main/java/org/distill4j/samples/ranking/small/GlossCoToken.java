package org.distill4j.samples.ranking.small;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.samples.ranking.GlossWords;

/** A small Co-Token for questions about definitions, whose words take the place of features. */
@Network
public interface GlossCoToken extends SmallCoToken {

  /** The number of words of definitions. */
  @Dimension
  int evidenceWords();

  /** The nouns and adjectives. */
  @Input(shape = "things")
  Tokens things();

  /** The verbs and adverbs. */
  @Input(shape = "actions")
  Tokens actions();

  @Use
  GlossWords thingWords(@From("things") Tokens words);

  @Use(weightsOf = "thingWords")
  GlossWords actionWords(@From("actions") Tokens words);

  @Override
  @Dense(units = "width")
  Sequence fastSteps(@From("thingWords.kept") Sequence fast);

  @Override
  @Dense(units = "width")
  Sequence slowSteps(@From("actionWords.kept") Sequence slow);
}
