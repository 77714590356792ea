package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.samples.ranking.GlossWords;

/** A small FrozenBiLM for questions about definitions, whose words take the place of features. */
@Network
public interface GlossBilm extends SmallBilm {

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
  Sequence seen(@From("thingWords.kept") Sequence video);

  @Override
  @Dense(units = "width")
  Sequence moved(@From("actionWords.kept") Sequence motion);
}
