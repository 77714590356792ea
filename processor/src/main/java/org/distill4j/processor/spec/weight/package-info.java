/** Origins of the parameters of nodes. */
package org.distill4j.processor.spec.weight;
