/** Parameters that nodes share, and parameters that are never trained. */
package org.distill4j.examples.frozen;
