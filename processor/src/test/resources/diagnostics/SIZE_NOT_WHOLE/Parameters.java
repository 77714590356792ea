package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    parameters = "width / 2")
@interface Own {
  double rate() default 0.5;
}

@Network
interface Answerer { // expect: The number of parameters of 'Answerer' is 15 / 2, which is not a whole number
  @Dimension(15) int width();
  @Input(shape = "width") Features video();
  @Own @Output Features hidden(Features video);
}
