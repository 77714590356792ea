package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Projection {
  @Dimension int units();
  @Input(shape = "8") Features x();
  @Dense(units = "units") Features y(Features x);
}

@Network
interface Answerer {
  @Dimension(8) int width();
  @Input(shape = "8") Features video();
  @Use(with = "units = width - 8") // expect: The size 'width - 8' is 0
  Projection projection(@From("video") Features x);
  @Logits(classes = "10") Scores answer(@From("projection.y") Features y);
}
