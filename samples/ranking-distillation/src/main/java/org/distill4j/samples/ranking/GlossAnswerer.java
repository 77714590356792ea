package org.distill4j.samples.ranking;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.MeanPooling;

/**
 * {@link Answerer} for questions about definitions: the nouns and adjectives of the definition take
 * the place of appearance, its verbs and adverbs that of motion. As there are only two dozen
 * different questions, their word order is ignored.
 */
@Network
public interface GlossAnswerer extends Answerer {

  @Dimension
  int evidenceWords();

  @Input(shape = "things")
  Tokens things();

  @Input(shape = "actions")
  Tokens actions();

  @Use(with = "width = width / 2")
  GlossWords thingWords(@From("things") Tokens words);

  @Use(with = "width = width / 2", weightsOf = "thingWords")
  GlossWords actionWords(@From("actions") Tokens words);

  @Override
  @MeanPooling
  Features sentence(@From("words") Sequence keptWords);

  @Override
  @Dense(units = "width / 2")
  Sequence seen(@From("thingWords.kept") Sequence appearance);

  @Override
  @Dense(units = "width / 2")
  Sequence moved(@From("actionWords.kept") Sequence motion);
}
