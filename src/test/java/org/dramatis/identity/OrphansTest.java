package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
  @Test
  void rowsWhoseKeyTheLookupLacksAreCountedOnceEach(@TempDir Path folder) {
    ExtractFixture fixture =
        new ExtractFixture(folder)
            .file("lines.csv", "n,sku,shop\n1,a,x\n2,b,x\n3,zz,\n4,zz,\n5,,y\n")
            .file("products.csv", "sku,group\na,1\nb,1\nb,2\n")
            .file("shops.csv", "shop\nelsewhere\n");
    Contract products =
        ContractText.of("products", "lookup")
            .column("sku", "string")
            .column("group", "string")
            .read();
    Contract shops = ContractText.of("shops", "lookup").column("shop", "string").read();
    Contract lines =
        ContractText.of("lines", "events")
            .column("n", "integer", "primaryKey: true")
            .column("sku", "string", refersTo("products.sku"))
            .column("shop", "string", refersTo("shops.shop"))
            .read();

    assertThat(Orphans.of(fixture.rows(List.of(lines, products, shops), Optional.empty())))
        .containsExactly(
            new Orphans("lines", "sku", "products.sku", 4, 2),
            new Orphans("lines", "shop", "shops.shop", 3, 3));
  }
}
