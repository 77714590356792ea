package org.distill4j.examples.naming;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;

/** Holds a spec that is nested, not public, and names everything awkwardly. */
interface Spaces {

  /** Dimensions and nodes whose names generated code would use itself. */
  @Network
  interface Encoder {

    @Dimension
    int graph();

    @Dimension(4)
    int videoWidth();

    @Input(shape = "graph")
    Features video();

    @Input(shape = "graph")
    Features audio();

    @Dense(units = "videoWidth * graph")
    Features VideoWidth(Features video);

    @Output
    @Concatenation
    Features builder(@From("audio") Features sound, @From("VideoWidth") Features picture);
  }
}
