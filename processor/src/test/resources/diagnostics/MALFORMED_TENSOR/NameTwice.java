package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    parameters = {"W[width]", "W[2]"} // expect: The parameter 'W[2]' of @Own is invalid: the name is taken by another one
)
@interface Own {
  double rate() default 0.5;
}
