/** What a case manager's page asks for: fifty cases with what stands on each. */
export const pageOfCases = `query PageOfCases($after: String) {
  cases(first: 50, after: $after, filter: { status: { in: [IN_EXECUTION, IMPLEMENTED] } }) {
    nodes {
      caseId description status totalValue
      pendingWith { office since }
      milestones { milestone reachedOn }
      documents {
        code status offeredOn totalValue
        lines { lineNumber description quantity unitPrice lineValue }
      }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** The same JSON made by PostgreSQL in one statement, without any rights decided: the limit. */
export const pageOfCasesInOneStatement = `
  select json_agg(page) as answer from (
    select c.case_id as "caseId", c.description, s.status, c.total_value::text as "totalValue",
      (select coalesce(json_agg(json_build_object('office', p.office, 'since', p.since)), '[]')
        from dod.case_custodies as p where p.case_id = c.case_id) as "pendingWith",
      (select coalesce(json_agg(json_build_object('milestone', m.milestone, 'reachedOn', m.reached_on) order by m.position), '[]')
        from dod.case_milestones as m where m.case_id = c.case_id) as milestones,
      (select coalesce(json_agg(json_build_object('code', d.code, 'status', t.status, 'offeredOn', d.offered_on,
          'totalValue', d.total_value::text, 'lines',
          (select coalesce(json_agg(json_build_object('lineNumber', l.line_number, 'description', l.description,
              'quantity', l.quantity::text, 'unitPrice', l.unit_price::text, 'lineValue', l.line_value::text)
              order by l.line_number), '[]')
            from dod.loa_lines as l where l.case_id = d.case_id and l.code = d.code)) order by d.code), '[]')
        from dod.loa_documents as d join dod.loa_document_statuses as t using (case_id, code)
        where d.case_id = c.case_id) as documents
    from dod.cases as c join dod.case_statuses as s using (case_id)
    where s.status in ('IN_EXECUTION', 'IMPLEMENTED')
    order by c.case_id limit 51) as page`;
