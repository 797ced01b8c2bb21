package org.entente.mechanisms.intake.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.ReadLine.Skipped;
import org.entente.mechanisms.intake.understanding.ReadLine.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts and languages that the real samples do not have but other offices send. */
class OtherOfficesTest {

  @TempDir private Path folder;

  @Test
  void arabicHeadersAreUnderstood() {
    var layout =
        Table.of(
                "المنظمة | نوع المنظمة | القطاع | المحافظة | رمز المحافظة | المديرية | رمز المديرية"
                    + " | النشاط | عدد المستفيدين | تاريخ البدء | تاريخ الانتهاء | الحالة",
                "جمعية الأمل | منظمة محلية | الصحة | صنعاء | YY13 | معين | YY1305 | توزيع أدوية |"
                    + " ٢٥٠ | ٠١/٠٢/٢٠٢٢ | ٣٠/٠٦/٢٠٢٢ | جاري",
                "مؤسسة النور | منظمة دولية | التعليم | عدن | YY24 | كريتر | YY2403 | تدريب معلمين |"
                    + " ١٢٠ | ١٥/٠٢/٢٠٢٢ | ٣١/٠٧/٢٠٢٢ | مكتمل",
                "جمعية الأمل | منظمة محلية | الحماية | تعز | YY15 | المظفر | YY1521 | جلسات توعية |"
                    + " ٩٠ | ٢٠/٠٢/٢٠٢٢ | ٣١/٠٨/٢٠٢٢ | مخطط")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsOnly(
            at("org.name", 0),
            at("org.type", 1),
            at("sector", 2),
            at("adm1.name", 3),
            at("adm1.code", 4),
            at("adm2.name", 5),
            at("adm2.code", 6),
            at("activity", 7),
            at("reached", 8),
            at("start", 9),
            at("end", 10),
            at("status", 11));
  }

  @Test
  void portugueseHeadersAreUnderstood() {
    var layout =
        Table.of(
                "Província | Distrito | Posto Administrativo | Sector | Organização | Tipo de"
                    + " Organização | Parceiro Implementador | Actividade | Pessoas alcançadas"
                    + " | Mês",
                "Norte | Alto Rio | Vila Nova | Saúde | Médicos do Rio | ONG Internacional | Cruz"
                    + " Azul | Vacinação | 1.250 | Março 2022",
                "Norte | Baixo Rio | Ponte | Abrigo | Casa Comum | ONG Nacional | Casa Comum |"
                    + " Tendas | 310 | Abril 2022",
                "Sul | Costa | Farol | Educação | Livro Aberto | ONG Nacional | | Manuais | 85 |"
                    + " Abril 2022")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsOnly(
            at("adm1.name", 0),
            at("adm2.name", 1),
            at("adm3.name", 2),
            at("sector", 3),
            at("org.name", 4),
            at("org.type", 5),
            at("implementer.name", 6),
            at("activity", 7),
            at("reached", 8),
            at("reported", 9));
  }

  @Test
  void ukrainianHeadersAreUnderstood() {
    var layout =
        Table.of(
                "Звітний місяць | Область | Код області | Район | Назва організації | Тип"
                    + " організації | Донор | Кластер | Вид діяльності | Кількість осіб |"
                    + " Дата початку | Статус",
                "Березень 2022 | Північна | ZZ01 | Озерний | Благодійний фонд «Разом» | Місцева НУО"
                    + " | Спільний фонд | Охорона здоров'я | Ліки | 1 250 | 01.03.2022 | Триває",
                "Березень 2022 | Південна | ZZ02 | Степовий | Руки допомоги | Міжнародна НУО | |"
                    + " Освіта | Зошити | 310 | 15.03.2022 | Завершено",
                "Квітень 2022 | Східна | ZZ03 | Лісовий | Руки допомоги | Міжнародна НУО | | Захист"
                    + " | Навчання | 85 | 20.04.2022 | Заплановано")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsOnly(
            at("reported", 0),
            at("adm1.name", 1),
            at("adm1.code", 2),
            at("adm2.name", 3),
            at("org.name", 4),
            at("org.type", 5),
            at("funder.name", 6),
            at("sector", 7),
            at("activity", 8),
            at("reached", 9),
            at("start", 10),
            at("status", 11));
  }

  @Test
  void tagsThatLostTheirSignAreTagsStill() {
    var layout =
        Table.of(
                "A | B | C | D",
                "org+name | sector+en | adm1+name | date+start",
                "Helping Hands | Health | North | 2022-02-01",
                "River Trust | WASH | South | 2022-03-01")
            .understood(folder);

    assertThat(layout.tagRow()).isEqualTo(2);
    assertThat(Table.fields(layout))
        .containsOnly(at("org.name", 0), at("sector", 1), at("adm1.name", 2), at("start", 3));
  }

  @Test
  void spanishHeadersInAnOddOrderAreUnderstood() {
    var layout =
        Table.of(
                "Estado de la actividad | Personas alcanzadas | Municipio | Código Municipio |"
                    + " Departamento | Código Departamento | Donante | Siglas | Nombre de la"
                    + " organización | Clúster | Latitud | Longitud",
                "En curso | 120 | Río Claro | ZZ0101 | Oriente | ZZ01 | Fondo Común | FPV |"
                    + " Fundación Para la Vida | Salud | 14.52 | -88.31",
                "Finalizada | 45 | Las Palmas | ZZ0203 | Poniente | ZZ02 | Fondo Común | ACB |"
                    + " Asociación Campo y Bosque | Protección | 14.98 | -88.77",
                "Planificada | 60 | El Alto | ZZ0202 | Poniente | ZZ02 | | MSP | Manos Sin Puertas"
                    + " | Nutrición | 15.02 | -88.12")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsOnly(
            at("status", 0),
            at("reached", 1),
            at("adm2.name", 2),
            at("adm2.code", 3),
            at("adm1.name", 4),
            at("adm1.code", 5),
            at("funder.name", 6),
            at("org.acronym", 7),
            at("org.name", 8),
            at("sector", 9),
            at("lat", 10),
            at("lon", 11));
  }

  @Test
  void twoJoinedHeaderRowsAreOneHeader() {
    var layout =
        Table.of(
                "Organisation | | Sector | Location | | | Beneficiaries reached | | | Date |",
                "Name | Type | | Province | District | District P-code | Men | Women | Total |"
                    + " Start | End",
                "Helping Hands | INGO | Health | North | Lowmarsh | QQ0101 | 10 | 15 | 25 |"
                    + " 2022-01-01 | 2022-03-01",
                "River Trust | NNGO | WASH | South | Highfield | QQ0202 | 5 | 9 | 14 | 2022-02-01 |"
                    + " 2022-04-01",
                "River Trust | NNGO | Health | South | Millbrook | QQ0203 | 6 | 1 | 7 | 2022-02-01"
                    + " | 2022-04-01")
            .understood(folder);

    assertThat(layout.headerRows()).containsExactly(1, 2);
    assertThat(Table.fields(layout))
        .contains(
            at("org.name", 0),
            at("org.type", 1),
            at("sector", 2),
            at("adm1.name", 3),
            at("adm2.name", 4),
            at("adm2.code", 5),
            at("reached", 8),
            at("start", 9),
            at("end", 10));
  }

  @Test
  void aRowOfTagsBelowTwoJoinedHeaderRowsIsFound() {
    var layout =
        Table.of(
                "Who | | What | Where |",
                "Organisation | Type | Sector | Admin 1 | Admin 2",
                "#org+name | #org+type | #sector | #adm1+name | #adm2+name",
                "Helping Hands | INGO | Health | North | Lowmarsh",
                "River Trust | NNGO | WASH | South | Highfield")
            .understood(folder);

    assertThat(layout.headerRows()).containsExactly(1, 2);
    assertThat(layout.tagRow()).isEqualTo(3);
    assertThat(layout.firstDataRow()).isEqualTo(4);
  }

  @Test
  void instructionsInHeaderCellsDoNotHideTheHeader() {
    var layout =
        Table.of(
                "Organisation name (please choose from the list; write to us when it is missing) |"
                    + " Cluster: select one | District* (mandatory, see sheet Lists) | Start date"
                    + " (dd/mm/yyyy)",
                "Helping Hands | Health | Lowmarsh | 14/02/2022",
                "River Trust | WASH | Highfield | 20/02/2022",
                "River Trust | Protection | Millbrook | 21/02/2022")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsOnly(at("org.name", 0), at("sector", 1), at("adm2.name", 2), at("start", 3));
  }

  @Test
  void valuesWinOverSwappedTags() {
    var layout =
        Table.of(
                "Area | Area ref | Who | Cluster",
                "#adm1+code | #adm1+name | #org+name | #sector",
                "North | QQ01 | Helping Hands for All | Health",
                "South | QQ02 | River Trust Foundation | WASH",
                "East | QQ03 | River Trust Foundation | Protection")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsOnly(at("adm1.name", 0), at("adm1.code", 1), at("org.name", 2), at("sector", 3));
  }

  @Test
  void aSemicolonFileInWindowsLettersIsRead() throws IOException {
    var table =
        Table.of(
            "Organisation | Secteur | Province | Bénéficiaires atteints",
            "Santé Pour Tous | Sécurité alimentaire | Forêt | 1 200",
            "Élan, Solidarité | Éducation | Côte | 300");
    var file = table.file(folder, "rapport.txt", ";", Charset.forName("windows-1252"));

    try (var report = ReportFormats.installed(Limits.STANDARD).open(file);
        var rows = report.rows(report.sheets().getFirst())) {
      assertThat(rows.skip(2).findFirst().orElseThrow().cells())
          .isEqualTo(List.of("Élan, Solidarité", "Éducation", "Côte", "300"));
    }
    assertThat(Table.fields(Table.understood(file)))
        .containsOnly(at("org.name", 0), at("sector", 1), at("adm1.name", 2), at("reached", 3));
  }

  @Test
  void totalsAndRepeatedHeadersAreNoRecords() throws IOException {
    var file =
        Table.of(
                "Organisation | Sector | District | People reached",
                "Helping Hands | Health | Lowmarsh | 25",
                "Organisation | Sector | District | People reached",
                "Sector | Health | District | 3",
                "Grand Total | | | 28")
            .file(folder, "totals.csv");

    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      var reader = new RowReader(Table.understood(file));
      try (var lines = reader.lines(report)) {
        var all = lines.toList();
        assertThat(all.stream().filter(ReadRow.class::isInstance).map(ReadLine::row))
            .containsExactly(2, 4);
        assertThat(all).contains(new Skipped(3, Why.HEADER_AGAIN), new Skipped(5, Why.TOTALS));
      }
    }
  }

  @Test
  void aLayoutIsKnownAgainWhenItsColumnsMove() {
    var table =
        Table.of(
            "Organisation | Sector | District",
            "Helping Hands | Health | Lowmarsh",
            "River Trust | WASH | Highfield");

    var moved = table.withColumns(List.of(2, 0, 1)).understood(folder);

    assertThat(moved.fingerprint()).isEqualTo(table.understood(folder).fingerprint());
  }

  private static Map.Entry<String, Integer> at(String field, int column) {
    return Map.entry(field, column);
  }
}
