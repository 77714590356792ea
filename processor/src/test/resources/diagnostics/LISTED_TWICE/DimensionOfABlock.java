package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Part {
  @Dimension int width();
  @Input(shape = "8") Features video();
  @Dense(units = "width") Features hidden(Features video);
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Use(with = {"width = 4", "width = 5"}) // expect: 'part' lists 'width' twice.
  Part part(Features video);
  @Logits(classes = "10") Scores answer(@From("part.hidden") Features hidden);
}
