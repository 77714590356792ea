package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation( // expect: has the type double, but @Own supplies a size. Fix: Change the component to int.
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(rate) -> Features(rate)"
)
@interface Own {}
