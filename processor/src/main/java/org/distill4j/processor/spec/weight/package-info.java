/** Where the parameters of nodes come from. */
package org.distill4j.processor.spec.weight;
