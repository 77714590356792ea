package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)",
    requires = "rate!=HALF: width > 2" // expect: The requirement 'width > 2' of @Own is invalid: 'rate' before ':' is neither an enum nor a flag
)
@interface Own {
  double rate() default 0.5;
}
