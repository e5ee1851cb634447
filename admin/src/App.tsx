/** The portal, as a table of contents. */
import { lazy } from 'react'
import { Admin, CustomRoutes, memoryStore, Resource } from 'react-admin'
import { BrowserRouter, Route } from 'react-router'
import { dataProvider } from './data/provider.ts'
import { queryClient } from './data/query-client.ts'
import { DeadlineList } from './deadlines/DeadlineList.tsx'
import { Layout } from './layout/Layout.tsx'
import { NotFound } from './layout/NotFound.tsx'
import { i18nProvider } from './messages/i18n-provider.ts'
import { authProvider } from './sign-in/auth-provider.ts'
import { SignIn } from './sign-in/SignIn.tsx'
import { theme } from './theme.ts'

const AgencyPage = lazy(() => import('./agency/AgencyPage.tsx'))
const CaseList = lazy(() => import('./cases/CaseList.tsx'))
const CaseShow = lazy(() => import('./cases/CaseShow.tsx'))
const ExplorerPage = lazy(() => import('./explorer/ExplorerPage.tsx'))
const EvidencePage = lazy(() => import('./evidence/EvidencePage.tsx'))
const Inbox = lazy(() => import('./inbox/Inbox.tsx'))
const Letter = lazy(() => import('./cases/Letter.tsx'))
const OpenCase = lazy(() => import('./cases/OpenCase.tsx'))
const ComparePage = lazy(() => import('./rules/compare/ComparePage.tsx'))
const DraftShow = lazy(() => import('./rules/DraftShow.tsx'))
const EditionList = lazy(() => import('./rules/EditionList.tsx'))
const EditionShow = lazy(() => import('./rules/EditionShow.tsx'))
const SwitchPage = lazy(() => import('./rules/switch/SwitchPage.tsx'))

const store = memoryStore()

export function App() {
  return (
    <BrowserRouter>
      <Admin
        title="Casewright"
        authProvider={authProvider}
        catchAll={NotFound}
        dataProvider={dataProvider}
        disableTelemetry
        i18nProvider={i18nProvider}
        layout={Layout}
        loginPage={SignIn}
        queryClient={queryClient}
        requireAuth
        store={store}
        theme={theme}
      >
        <Resource name="deadlines" list={DeadlineList} />
        <Resource name="cases" list={CaseList} show={CaseShow} create={OpenCase} />
        <Resource name="drafts" show={DraftShow} />
        <Resource name="editions" list={EditionList} show={EditionShow} />
        <CustomRoutes>
          <Route path="/agency" element={<AgencyPage />} />
          <Route path="/cases/:id/letter/:seq" element={<Letter />} />
          <Route path="/compare" element={<ComparePage />} />
          <Route path="/explorer" element={<ExplorerPage />} />
          <Route path="/switch" element={<SwitchPage />} />
          <Route path="/evidence" element={<EvidencePage />} />
          <Route path="/inbox" element={<Inbox />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  )
}
