/** Shows what the networks learned: tables, loss curves, and answers to look at. */
package org.distill4j.samples.multimodal.report;
