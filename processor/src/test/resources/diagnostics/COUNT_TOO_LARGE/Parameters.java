package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer { // expect: 'Answerer' has 9,223,372,039,002,259,456 parameters
  @Dimension(2_147_483_647) int width();
  @Input(shape = "width") Features video();
  @Dense(units = "width") Features hidden(Features video);
  @Dense(units = "width") Features deeper(Features hidden);
  @Logits(classes = "3") Scores answer(Features deeper);
}
