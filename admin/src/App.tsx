/** The portal, as a table of contents. */

import CssBaseline from '@mui/material/CssBaseline'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import { CoreAdminContext, CoreAdminUI, CustomRoutes, memoryStore, Notification, Resource } from 'react-admin'
import { BrowserRouter, Navigate, Route } from 'react-router'
import { dataProvider } from './data/provider.ts'
import { queryClient } from './data/query-client.ts'
import { DeadlineList } from './deadlines/DeadlineList.tsx'
import { Layout } from './layout/Layout.tsx'
import { lazily } from './layout/lazily.ts'
import { NotFound } from './layout/NotFound.tsx'
import { ProblemNotice } from './layout/ProblemNotice.tsx'
import { Waiting } from './layout/Waiting.tsx'
import { i18nProvider } from './messages/i18n-provider.ts'
import { authProvider } from './sign-in/auth-provider.ts'
import { SignIn } from './sign-in/SignIn.tsx'
import { theme } from './theme.ts'

const AgencyPage = lazily(() => import('./agency/AgencyPage.tsx'))
const CaseList = lazily(() => import('./cases/CaseList.tsx'))
const CaseShow = lazily(() => import('./cases/CaseShow.tsx'))
const ExplorerPage = lazily(() => import('./explorer/ExplorerPage.tsx'))
const EvidencePage = lazily(() => import('./evidence/EvidencePage.tsx'))
const ImportPage = lazily(() => import('./import/ImportPage.tsx'))
const Inbox = lazily(() => import('./inbox/Inbox.tsx'))
const Letter = lazily(() => import('./cases/Letter.tsx'))
const OpenCase = lazily(() => import('./cases/OpenCase.tsx'))
const ComparePage = lazily(() => import('./rules/compare/ComparePage.tsx'))
const DraftShow = lazily(() => import('./rules/DraftShow.tsx'))
const EditionList = lazily(() => import('./rules/EditionList.tsx'))
const EditionShow = lazily(() => import('./rules/EditionShow.tsx'))
const SwitchPage = lazily(() => import('./rules/switch/SwitchPage.tsx'))

const store = memoryStore()
const look = createTheme(theme)

/** A list answers for everything beneath its address that is no page: without this, also for what leads nowhere. */
const nowhere = <Route path=":id/*" element={<NotFound />} />

export function App() {
  return (
    <BrowserRouter>
      {/* What <Admin> is made of: with its own layout and pages, which are not used here, a first visit would weigh a third more. */}
      <CoreAdminContext
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
      >
        <ThemeProvider theme={look}>
          <CssBaseline enableColorScheme />
          <CoreAdminUI
            title="Casewright"
            authenticationError={ProblemNotice}
            catchAll={NotFound}
            disableTelemetry
            error={ProblemNotice}
            layout={Layout}
            loading={Waiting}
            loginPage={SignIn}
            requireAuth
          >
            <Resource name="deadlines" list={DeadlineList}>
              {nowhere}
            </Resource>
            <Resource name="cases" list={CaseList} show={CaseShow} create={OpenCase}>
              {nowhere}
            </Resource>
            <Resource name="drafts" show={DraftShow}>
              {/* They are listed with the editions. */}
              <Route index element={<Navigate to="/editions" replace />} />
              {nowhere}
            </Resource>
            <Resource name="editions" list={EditionList} show={EditionShow}>
              {nowhere}
            </Resource>
            <CustomRoutes>
              <Route path="/agency" element={<AgencyPage />} />
              <Route path="/cases/:id/letter/:seq" element={<Letter />} />
              <Route path="/compare" element={<ComparePage />} />
              <Route path="/explorer" element={<ExplorerPage />} />
              <Route path="/import" element={<ImportPage />} />
              <Route path="/switch" element={<SwitchPage />} />
              <Route path="/evidence" element={<EvidencePage />} />
              <Route path="/inbox" element={<Inbox />} />
            </CustomRoutes>
          </CoreAdminUI>
          <Notification />
        </ThemeProvider>
      </CoreAdminContext>
    </BrowserRouter>
  )
}
