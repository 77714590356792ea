package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Reader {
  @Input(shape = {"words", "8"}) Sequence text();
  @RelativePositions(rows = "16") Table positions(Sequence text);
  @Adapter(units = "2") Sequence mapped(Table positions); // expect: @Adapter cannot compute 'Sequence' from (Table)
  @FirstStep Features first(@From("mapped") Sequence steps);
  @Logits(classes = "10") Scores answer(Features first);
}
